declare module 'virtual:scenario/february-2026' {
  /** The checked scenario without its texts. */
  const scenario: Omit<import('./assemble').ScenarioBundle, 'texts'>;
  export default scenario;
  /** The texts of each complete locale, fetched when asked for. */
  export const texts: Readonly<Record<string, () => Promise<{ readonly default: import('./schema-text').TextBook }>>>;
}

declare module 'virtual:evidence' {
  const data: import('../evidence').EvidenceData;
  export default data;
}
