/**
 * Who may import whom: bot → dialogs → src, and never back.
 *
 * A test plants a violation of every rule here: a rule without a planted violation fails it.
 */

/** The modules of Node: asked for like this, for the boundaries hold here, too. */
const { builtinModules } = process.getBuiltinModule('node:module');

const npm = (...packages) => `^node_modules/(@types/)?(${packages.join('|')})/`;

/** The rooms of the interview, each on top of those before it. */
const ROOMS = ['personal', 'helps', 'questions', 'trail', 'recognise', 'machine', 'conversation'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'src-stays-pure',
      comment: 'The law knows itself and valibot: no dialog, no machine, no language, no world.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', npm('valibot')] },
    },
    {
      name: 'dialogs-stay-pure',
      comment: 'The interview knows the law and its own tools: no words, no channel, no world.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { pathNot: ['^(dialogs|src)/', npm('xstate', 'fastest-levenshtein', 'valibot')] },
    },
    {
      name: 'locales-import-nothing',
      comment: 'The words are data.',
      severity: 'error',
      from: { path: '^locales/' },
      to: {},
    },
    {
      name: 'words-only-for-bot',
      comment: 'Law and interview speak in ids; only bot (and a test) turns them into sentences.',
      severity: 'error',
      from: { pathNot: '^(bot|test|locales)/' },
      to: { path: '^locales/' },
    },
    {
      name: 'channels-and-languages-only-in-bot',
      comment: 'Whoever replaces a channel or the translation must find it in one folder.',
      severity: 'error',
      from: { pathNot: '^(bot|bench|test)/' },
      to: { path: npm('botbuilder[^/]*', 'restify', 'i18next') },
    },
    {
      name: 'bot-framework-only-in-teams',
      comment: 'It is large and out of support: who has no Teams never loads it.',
      severity: 'error',
      from: { pathNot: '^(bot/teams|bench|test)/' },
      to: { path: npm('botbuilder[^/]*') },
    },
    {
      name: 'node-only-in-bot',
      comment: 'Files, clock, network and environment belong to the world.',
      severity: 'error',
      from: { pathNot: '^(bot|bench|test)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'speaking-runs-anywhere',
      comment:
        'The interview and its words run in a browser as they are: what they need is handed in.',
      severity: 'error',
      from: { path: '^(src|dialogs|bot/(i18n|render))/' },
      to: {
        path: [`^(node:)?(${builtinModules.join('|')})$`, npm('botbuilder[^/]*', 'restify')],
        reachable: true,
      },
    },
    {
      name: 'law-by-its-front-door',
      comment:
        'What the law offers stands in one place; what stands behind it can move. How a code looks is asked where nothing else of the law is.',
      severity: 'error',
      from: { path: '^(dialogs|bot|bench)/' },
      to: { path: '^src/', pathNot: '^src/(index|handover/looks-like-code)\\.ts$' },
    },
    {
      name: 'interview-by-its-front-door',
      comment:
        'What the interview offers stands in one place; what understands texts, and what finds names in them, in others: browsers load each when they need it.',
      severity: 'error',
      from: { path: '^(bot|bench)/' },
      to: { path: '^dialogs/', pathNot: '^dialogs/((personal/)?index|typing)\\.ts$' },
    },
    ...ROOMS.slice(0, -1).map((room, floor) => ({
      name: `${room}-knows-no-room-above`,
      comment: 'The rooms of the interview stand on top of one another.',
      severity: 'error',
      from: { path: `^dialogs/${room}/` },
      to: { path: `^dialogs/(${ROOMS.slice(floor + 1).join('|')}|index\\.ts|typing\\.ts)` },
    })),
    {
      name: 'nothing-imports-test',
      comment: 'What runs for people must not lean on what only checks it.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-imports-bench',
      comment: 'What runs for people must not lean on what only measures it.',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' },
    },
    {
      name: 'others-only-in-bench',
      comment: 'What the product is measured against is no part of it.',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: npm('botbuilder-dialogs', 'publicodes', '@gorules/zen-engine') },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere would escape every rule that names a place.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^coverage/' },
    // Type imports bind modules together as well: count them.
    tsPreCompilationDeps: true,
    // Packages name their entries by condition: those of ES modules, as Node reads them.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
