declare module 'virtual:scenario/february-2026' {
  /** The checked scenario without its texts and claims. */
  const scenario: Omit<import('./assemble').ScenarioBundle, 'texts' | 'claims'>;
  export default scenario;
  /** The texts of each complete locale, fetched when asked for. */
  export const texts: Readonly<Record<string, () => Promise<{ readonly default: import('./schema-text').TextBook }>>>;
  /** What the scenario claims, fetched when asked for. */
  export const claims: () => Promise<{ readonly default: import('./schema-claims').ClaimsFile | undefined }>;
}

declare module 'virtual:evidence' {
  const data: import('../evidence').EvidenceData;
  export default data;
}
