/**
 * The version of Microsoft's manifest schema. Later ones allow longer words and ask for no more than
 * this one does: what fits here fits there.
 */
export const MANIFEST_VERSION = '1.19';

/** The address of one of the schemas of that version; all files of a package name the same one. */
export function schemaUrl(name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/${name}.schema.json`;
}
