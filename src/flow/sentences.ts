/** What the flow tells readers, in finished sentences; another language hands in a book of its own. */
export interface Sentences {
  readonly sealFirst: string;
  readonly opening: string;
  readonly memoryOnly: string;
  readonly unsaved: string;
  readonly full: string;
  readonly shelfFails: string;
  readonly elsewhere: string;
  readonly parted: string;
  readonly noSuchSave: string;
  readonly unreadable: string;
  readonly altered: string;
  readonly notASave: string;
  readonly otherScenario: (id: string) => string;
  readonly otherEdition: string;
  readonly otherRules: (theirs: string, ours: string) => string;
  readonly noReplay: (why: string) => string;
  readonly otherEnd: string;
}

export const ENGLISH: Sentences = {
  sealFirst: 'Seal your commitment first; then the cards are turned.',
  opening: 'The saved game is being opened.',
  memoryOnly:
    'This browser does not let the game store anything. You can play on, but closing the page ends the game; export it to keep it.',
  unsaved: 'The last change could not be saved. You can play on; export the game to keep it.',
  full: 'The last change could not be saved: this browser has no room left for the game. Export the game to keep it, or delete saved games on the first page; then it is saved again.',
  shelfFails: 'The saved games of this browser cannot be read or changed just now. Reload the page to try again.',
  elsewhere: 'This game was played on in another tab. What you do here will be kept as a game of its own.',
  parted: 'Another tab played this game on. Yours is kept beside it as a game of its own.',
  noSuchSave: 'This saved game is no longer there; it may have been deleted in another tab.',
  unreadable: 'This saved game is damaged and cannot be read. Import a copy that you exported, or delete it.',
  altered:
    'This saved game was cut off or changed after it was written, so it is not opened. Import a copy that you exported, or delete it.',
  notASave: 'This file is no saved game of Parley. Choose a file that was exported from here.',
  otherScenario: (id) => `This saved game belongs to the scenario “${id}”, which is not the one loaded here.`,
  otherEdition:
    'This saved game was played with another edition of the scenario and would go differently in this one. Open it with the edition that it was played with.',
  otherRules: (theirs, ours) =>
    `This saved game was played with version ${theirs} of the rules; these are version ${ours}. Open it with the version that it was played with.`,
  noReplay: (why) => `This saved game cannot be played back, so it is not opened. ${why}`,
  otherEnd:
    'Played back, this saved game ends elsewhere than it did, so it is not opened. Import a copy that you exported, or delete it.',
};
