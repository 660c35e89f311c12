/**
 * The one catalogue of what can go wrong: a code, a sentence for people, and what they can do next.
 * `{name}` in a text is filled from the error's details. Codes are stable; wording may change.
 */
export const errorCatalogue = {
  // The library itself
  'library.in-use': {
    message: 'This library is already in use by {holder}.',
    nextStep: 'Close it first, or choose another library with --library DIR.',
  },
  'library.newer-version': {
    message:
      'This library was last used by a newer Eidetic (catalogue version {found}; this one knows {known}).',
    nextStep: 'Install the newer Eidetic again. Nothing was changed.',
  },
  'library.not-writable': {
    message: 'Eidetic cannot write to its library folder, {path}.',
    nextStep: 'Check the folder’s permissions and free space, or choose another with --library DIR.',
  },
  'library.absent': {
    message: 'There is no library in {path} yet.',
    nextStep: 'Add a folder of photos first: eidetic add FOLDER',
  },
  'library.damaged': {
    message: 'The library’s catalogue is damaged.',
    nextStep:
      'Run “eidetic index”: it sets the damaged catalogue aside and builds a new one from your folders.',
  },
  'vectors.not-readable': {
    message: 'Eidetic is not allowed to read {path}, in which it keeps what it understood of your photos.',
    nextStep:
      'Give your user permission to read that folder and all that is in it, or search as the user who made the library.',
  },
  // Photo folders
  'root.not-found': {
    message: 'There is no folder {path}.',
    nextStep: 'Check the spelling. If it is on another drive, connect the drive first.',
  },
  'root.not-a-folder': {
    message: '{path} is a file, not a folder.',
    nextStep: 'Add the folder that holds it.',
  },
  'root.not-readable': {
    message: 'Eidetic is not allowed to read {path}.',
    nextStep: 'Give your user permission to read the folder, then add it again.',
  },
  'root.already-added': {
    message: '{path} is already in the library.',
    nextStep: 'Nothing to do. “eidetic index” looks for new photos in it.',
  },
  'root.overlaps': {
    message: '{path} and {other}, which is already in the library, lie inside one another.',
    nextStep: 'Photos would be listed twice. Remove {other} first if you want {path} instead.',
  },
  'root.holds-library': {
    message: '{path} lies inside Eidetic’s own library folder.',
    nextStep: 'Choose a folder that holds your photos.',
  },
  'root.system-folder': {
    message: '{path} belongs to the system and is no place for photos.',
    nextStep: 'Add the folder that holds your photos, such as Pictures in your home folder.',
  },
  'root.unknown': {
    message: '{path} is not one of this library’s folders.',
    nextStep: '“eidetic status” lists the folders.',
  },
  // Searching
  'query.empty': {
    message: 'There is nothing to search for.',
    nextStep: 'Type what is in the picture, for example: eidetic search "a dog in the snow"',
  },
  'query.too-long': {
    message: 'The search is too long: Eidetic reads up to {limit} characters.',
    nextStep: 'Say it in fewer words.',
  },
  'query.unknown-filter': {
    message: '“{word}” is not a filter Eidetic knows.',
    nextStep: '{suggestion}',
  },
  'query.bad-value': {
    message: '“{word}” does not work: {problem}.',
    nextStep: '{suggestion}',
  },
  'query.unclosed-quote': {
    message: 'The quotation mark in “{word}” is never closed.',
    nextStep: 'Add a closing quotation mark.',
  },
  'search.nothing-indexed': {
    message: 'No photo is ready to be searched yet.',
    nextStep: '{suggestion}',
  },
  'search.no-keyword-index': {
    message: 'Searching by file name and keyword is not available: this SQLite has no full-text search.',
    nextStep: 'Search without quotation marks; searching by what is in the picture works.',
  },
  'photo.unknown': {
    message: 'There is no such photo in the library: {photo}.',
    nextStep: 'It may have been removed. Search again.',
  },
  'photo.not-ready': {
    message: 'Eidetic has not looked at {photo} yet.',
    nextStep: 'Wait until indexing is done, or run “eidetic index”.',
  },
  'picture.not-found': {
    message: 'There is no picture {path}.',
    nextStep: 'Check the spelling of the file’s name.',
  },
  'picture.is-a-folder': {
    message: '{path} is a folder, not a picture.',
    nextStep: 'Name one picture in it.',
  },
  'picture.not-a-picture': {
    message: '{path} is not a picture Eidetic can read.',
    nextStep: 'Search with a JPEG, PNG or TIFF file, or with words.',
  },
  'picture.expired': {
    message: 'The picture you searched with is no longer here.',
    nextStep: 'Drop or paste it again.',
  },
  'picture.too-large': {
    message: 'The picture is larger than can be searched with ({megabytes} MB; the limit is {limit} MB).',
    nextStep: 'Search with a smaller copy of it.',
  },
  // Explaining and measuring
  'explain.no-words': {
    message: '“{query}” asks for nothing that could be seen in a picture.',
    nextStep: 'Names and filters match or they do not. Words such as “dog” can be explained.',
  },
  'explain.superseded': {
    message: 'The explanation was given up because another photo is being looked at.',
    nextStep: 'Nothing to do. Ask again if you want it.',
  },
  'evaluation.not-found': {
    message: 'There is nothing to measure at {path}: {problem}.',
    nextStep: 'Name a folder that holds one folder of pictures for each class, or a JSON file of captions.',
  },
  'evaluation.nothing-to-measure': {
    message: '{path} cannot be measured on: {problem}.',
    nextStep: '“docs/evaluation.md” shows what such folders and files look like.',
  },
  'evaluation.bad-file': {
    message: '{path} is not what it should be: {problem}.',
    nextStep: '“docs/evaluation.md” shows what such files look like.',
  },
  'evaluation.not-installed': {
    message: 'The files of {model} are not on this computer, so it cannot be measured.',
    nextStep: 'Install it first: eidetic models install {model}',
  },
  'evaluation.busy': {
    message: 'Models are being measured already.',
    nextStep: 'Wait until that is done, or stop it.',
  },
  'evaluation.stopped': {
    message: 'The measurement was stopped.',
    nextStep: 'Start it again when you like; nothing of it was kept.',
  },
  'evaluation.no-pair': {
    message: '{tower} is no text tower for {model}.',
    nextStep: '“eidetic models show” says which models a text tower goes with.',
  },
  'evaluation.no-marks': {
    message: 'No search has photos marked as right answers and as wrong ones yet.',
    nextStep: 'Mark some with “eidetic evaluate --mark right|wrong --query "…" FILE”.',
  },
  'listing.expired': {
    message: 'This list of photos is out of date.',
    nextStep: 'Nothing to do: it is made again.',
  },
  // What is done to photos
  'photo.away': {
    message: '{name} lies on a drive or share that is not connected: {path}.',
    nextStep: 'Connect it to see the photo in full size.',
  },
  'photo.not-shown': {
    message: '{name} cannot be shown in full size: {problem}.',
    nextStep: 'Open it in the program that made it.',
  },
  'trash.failed': {
    message: '{files} could not be moved to the trash: {problem}.',
    nextStep: 'They stay where they are. Check that the drive is connected and may be written to.',
  },
  'change.too-late': {
    message: 'This can no longer be undone.',
    nextStep: 'Photos that were moved to the trash can be put back from there.',
  },
  'question.expired': {
    message: 'Too much has happened since you were asked.',
    nextStep: 'Nothing was done. Choose the photos again, and answer the question then.',
  },
  // Concepts, tags and albums
  'photo.not-in-library': {
    message: '{path} is not a photo of this library.',
    nextStep: 'Add its folder with “eidetic add”, or run “eidetic index” if it is new.',
  },
  'photos.none-chosen': {
    message: 'No photos were named.',
    nextStep: 'Name files, or find them with --search "…".',
  },
  'concept.not-found': {
    message: 'There is no concept “{name}”.',
    nextStep: '{suggestion}',
  },
  'concept.none-chosen': {
    message: 'No concept was named.',
    nextStep: 'Name one, or take all of them with --all.',
  },
  'file.not-written': {
    message: '{path} cannot be written: {problem}.',
    nextStep: 'Choose another place.',
  },
  'concept.nothing-to-undo': {
    message: '“{name}” has changed nothing that could be taken back.',
    nextStep: 'Nothing to do.',
  },
  'album.not-found': {
    message: 'There is no album “{name}”.',
    nextStep: '{suggestion}',
  },
  'concept.unknown': {
    message: 'There is no such concept.',
    nextStep: '“eidetic concept list” shows those there are. It may have been removed in another window.',
  },
  'concept.exists': {
    message: 'There is a concept named “{name}” already.',
    nextStep: 'Choose another name, or open that one and change it.',
  },
  'concept.sensitive': {
    message: '“{name}” names something that a picture cannot tell for sure, so it never acts without you.',
    nextStep: 'Go through its photos one by one with “Review”.',
  },
  'concept.review-only': {
    message: '“{name}” only proposes photos; nothing is tagged without your yes.',
    nextStep: 'Go through its photos one by one with “Review”.',
  },
  'concept.bad-document': {
    message: 'This is not a file of concepts that Eidetic wrote: {problem}.',
    nextStep: 'Choose a file that was made with “Export” or “eidetic concept export”.',
  },
  'run.unknown': {
    message: 'There is no such run.',
    nextStep: 'Open the concept again: it shows what was done.',
  },
  'run.undone': {
    message: 'This was taken back already.',
    nextStep: 'Nothing to do.',
  },
  'album.unknown': {
    message: 'There is no such album.',
    nextStep: '“eidetic album list” shows those there are. It may have been removed in another window.',
  },
  'album.exists': {
    message: 'There is an album named “{name}” already.',
    nextStep: 'Choose another name.',
  },
  'album.is-smart': {
    message: '“{name}” fills itself by its rules, so photos cannot be put into it or taken out one by one.',
    nextStep: 'Change its rules, or make an album of your own from its photos.',
  },
  'album.by-hand': {
    message: '“{name}” is filled by hand, so it can have no rules.',
    nextStep: 'Make a smart album beside it.',
  },
  'album.of-concept': {
    message: '“{name}” is the album of a concept.',
    nextStep: 'Change or remove the concept itself.',
  },
  'album.circular': {
    message: 'The album “{name}” would contain itself.',
    nextStep: 'Take “{word}” out of its rules.',
  },
  'sidecars.off': {
    message: 'Writing into files beside your photos is switched off.',
    nextStep: 'Switch it on in Settings, or with “eidetic xmp on”.',
  },
  'sidecars.unavailable': {
    message: 'ExifTool, which writes XMP files, does not start: {problem}.',
    nextStep: 'On Linux and macOS it needs Perl. Nothing was changed.',
  },
  'failure.unknown-code': {
    message: '“{code}” is not a reason for which a file could not be read.',
    nextStep: '{suggestion}',
  },
  // Files that could not become photos
  'file.vanished': {
    message: 'The file disappeared while it was being read.',
    nextStep: 'Nothing to do: it is tried again when it comes back.',
  },
  'file.changing': {
    message: 'The file is still being written.',
    nextStep: 'Nothing to do: it is tried again when it stops changing.',
  },
  'file.not-readable': {
    message: 'Eidetic is not allowed to read the file.',
    nextStep: 'Give your user permission to read it, then retry.',
  },
  'file.read-error': {
    message: 'The drive reported an error while the file was read.',
    nextStep: 'Check the drive’s connection and health, then retry.',
  },
  'file.empty': {
    message: 'The file is empty.',
    nextStep: 'Copy it again from where it came from.',
  },
  'file.not-a-picture': {
    message: 'The file is named like a picture but does not hold one.',
    nextStep: 'Nothing to do, unless it should be a picture: then copy it again.',
  },
  'file.unsupported-kind': {
    message: 'Eidetic cannot read this kind of picture ({kind}) yet.',
    nextStep: 'Export it as JPEG, PNG or TIFF to have it in the library.',
  },
  'file.damaged': {
    message: 'The picture is damaged or cut off.',
    nextStep: 'Copy it again from where it came from.',
  },
  'file.cut-off': {
    message: 'Part of the picture is missing: the file ends too early. What is left of it is in the library.',
    nextStep: 'Copy it again from where it came from.',
  },
  'file.too-many-pixels': {
    message: 'The picture is larger than Eidetic opens ({megapixels} megapixels; the limit is {limit}).',
    nextStep: 'Make a smaller copy of it.',
  },
  'file.too-large': {
    message: 'The file is larger than Eidetic reads ({megabytes} MB; the limit is {limit} MB).',
    nextStep: 'Make a smaller copy of it.',
  },
  'file.too-slow': {
    message: 'Opening the picture took longer than {seconds} seconds, so Eidetic gave up.',
    nextStep: 'It may be damaged or very large. Retry when the computer is less busy.',
  },
  'file.no-preview': {
    message: 'This RAW file holds no preview picture that Eidetic can use.',
    nextStep: 'Export it as JPEG to have it in the library.',
  },
  'file.not-understood': {
    message: 'The model could not make anything of the picture.',
    nextStep: 'Nothing to do. It is tried again when the file changes, or with “eidetic retry”.',
  },
  'file.crashed-reader': {
    message: 'Opening this file made the reader crash twice, so it was set aside.',
    nextStep: 'The file is probably damaged. Copy it again from where it came from.',
  },
  'file.reader-killed': {
    message: 'The reader was stopped from outside while it opened this file.',
    nextStep: 'Nothing to do: it is tried again at the next start.',
  },
  // Models and native parts
  'model.unknown': {
    message: 'Eidetic knows no model called {model}.',
    nextStep: '“eidetic models list” names them all.',
  },
  'model.file-missing': {
    message: 'A file of the model {model} is missing: {path}.',
    nextStep: 'Install Eidetic again.',
  },
  'model.failed': {
    message: 'The model {model} could not be started: {problem}.',
    nextStep: 'Run “eidetic doctor”.',
  },
  // Models that are fetched, brought along and taken out
  'model.no-network': {
    message: 'This computer has no network connection, so {host} cannot be reached.',
    nextStep:
      'Connect it and try again: what has come so far is kept. Without any network, “eidetic models import FOLDER” takes files that you bring along.',
  },
  'model.host-not-found': {
    message: 'The network does not know the name {host}.',
    nextStep: 'Check the connection, and EIDETIC_MODEL_MIRROR if you set it. Then try again.',
  },
  'model.host-unreachable': {
    message: '{host} does not answer: {problem}.',
    nextStep: 'Try again later: what has come so far is kept. A firewall or a proxy may stand in between.',
  },
  'model.cut-off': {
    message: 'The connection to {host} broke again and again ({problem}).',
    nextStep: 'Try again on a steadier connection: what has come so far is kept.',
  },
  'model.stalled': {
    message: '{host} sent nothing for {seconds} seconds, again and again.',
    nextStep: 'Try again later: what has come so far is kept.',
  },
  'model.not-there': {
    message: '{host} does not have {file} (answer {status}).',
    nextStep:
      'The model may have been moved or taken back. If EIDETIC_MODEL_MIRROR is set, check that the mirror is complete; else a newer Eidetic may know the new place.',
  },
  'model.refused': {
    message: '{host} refuses to hand out {file} (answer {status}).',
    nextStep: 'Your network may forbid it, or the host wants people to sign in. Try another network.',
  },
  'model.host-busy': {
    message: '{host} has trouble of its own, or too much to do (answer {status}).',
    nextStep: 'Try again later: what has come so far is kept.',
  },
  'model.odd-answer': {
    message: '{host} gave an answer that makes no sense: {problem}.',
    nextStep: 'Try again later. A proxy in between may spoil the answers.',
  },
  'model.login-page': {
    message: '{host} answered with a web page instead of the model.',
    nextStep:
      'Networks in hotels and trains do that until you agree to their terms: open any page in a browser, sign in there, and try again.',
  },
  'model.redirected-away': {
    message: '{host} sent Eidetic on to {other}, where it was not told to go. It did not.',
    nextStep: 'A network that wants you to sign in does this, and so does a mirror that is not set up well.',
  },
  'model.wrong-hash': {
    message: '{file} is not the file that Eidetic knows: its contents differ. It was thrown away.',
    nextStep: 'Get it again. If it stays, somebody changed the file at {host}: do not use it.',
  },
  'model.wrong-length': {
    message: '{host} has another {file} than Eidetic knows: {found} bytes instead of {expected}.',
    nextStep:
      'It was not fetched. If EIDETIC_MODEL_MIRROR is set, check the mirror; else a newer Eidetic may know the new file.',
  },
  'model.disk-full': {
    message:
      'There is too little room in {path}: {neededMegabytes} MB are needed, {freeMegabytes} MB are free.',
    nextStep: 'Make room, or set EIDETIC_MODELS to a folder on another disk. What has come so far is kept.',
  },
  'model.folder-not-writable': {
    message: 'Eidetic cannot write to its folder of models, {path}: {problem}.',
    nextStep: 'Check the folder’s permissions, or set EIDETIC_MODELS to another folder.',
  },
  'model.certificate': {
    message: '{host} could not prove that it is {host}: {problem}.',
    nextStep:
      'Nothing was fetched. Check this computer’s date and time. In a company, its own certificate may have to be installed on this computer.',
  },
  'model.proxy': {
    message: 'The proxy {proxy} cannot be used: {problem}.',
    nextStep: 'Check the variables HTTPS_PROXY and NO_PROXY.',
  },
  'model.mirror-invalid': {
    message: 'EIDETIC_MODEL_MIRROR is “{mirror}”, which cannot be used: {problem}.',
    nextStep: 'Give it an address such as https://mirror.example.org, or take it away.',
  },
  'model.plan-changed': {
    message: 'The model would now be fetched from {host}, which is not what was agreed to.',
    nextStep: 'Look at what is going to be fetched once more, and agree again.',
  },
  'model.not-agreed': {
    message: 'Nothing was done: nobody is here to be asked.',
    nextStep: 'Run it again with --yes to agree beforehand.',
  },
  'model.cancelled': {
    message: 'Fetching {model} was stopped.',
    nextStep: 'What has come so far is kept. Install it again to go on from there.',
  },
  'model.busy': {
    message: '{model} is being fetched or changed at this moment by {holder}.',
    nextStep: 'Wait until that is done.',
  },
  'model.ships': {
    message: '{model} is a part of Eidetic: it is always here.',
    nextStep: 'Nothing to do.',
  },
  'model.in-use': {
    message: 'The library answers with {model}, so it cannot be taken out.',
    nextStep: 'Choose another model first.',
  },
  'model.still-needed': {
    message: '{model} cannot be taken out: the library {reason}.',
    nextStep: '{step}',
  },
  'model.gone': {
    message:
      'The files of {model}, which this library answers with, are gone or damaged. Without them no photo can be found by what it shows.',
    nextStep:
      'Fetch it again under Settings, Models, or with “eidetic models install {id}”. Or change to another model, such as the one that ships: eidetic models use eidetic-starter-1',
  },
  'model.needed-elsewhere': {
    message: '{model} cannot be taken out: your library in {path} needs it.',
    nextStep: 'Change that library to another model first: eidetic models use MODEL --library "{path}"',
  },
  'model.not-here': {
    message: 'The model {model} is not on this computer, or not all of it.',
    nextStep: 'Fetch it: eidetic models install {id}',
  },
  'change.no-pair': {
    message: '{model} is a text tower for other models than the one that the library answers with.',
    nextStep: 'Change to one of these first: {models}.',
  },
  'change.nothing-before': {
    message: 'There is no model to go back to.',
    nextStep: '“eidetic models use MODEL” changes to any model that is here.',
  },
  'change.disk-full': {
    message:
      'There is too little room in {path} for what the new model knows of your photos: {neededMegabytes} MB are needed, {freeMegabytes} MB are free.',
    nextStep: 'Make room and try again. The library answers as before.',
  },
  'model.not-testable': {
    message: '{model} understands texts alone, on the CPU: there is nothing to compare.',
    nextStep: 'Test the model that it is used with.',
  },
  'model.not-installed': {
    message: 'Nothing of {model} is on this computer.',
    nextStep: 'Nothing to do.',
  },
  'model.not-removed': {
    message: 'The files of {model} cannot be removed: {problem}.',
    nextStep: 'Another program may have them open. Close it and try again.',
  },
  'model.import-not-found': {
    message: 'There is nothing to import at {path}: {problem}.',
    nextStep: 'Name a file of a model, or the folder that holds its files.',
  },
  'model.import-nothing': {
    message: '{path} holds no file of any model that Eidetic knows (files looked at: {files}).',
    nextStep:
      'Files are known by their contents, so one of another version does not count. “eidetic models show MODEL” lists what belongs to a model.',
  },
  'model.import-damaged': {
    message: '{path} is named and sized like a file of {model}, but holds something else.',
    nextStep: 'It is damaged or of another version. Copy it again from where it came from.',
  },
  'model.import-ambiguous': {
    message: '{path} belongs to several models: {models}.',
    nextStep: 'Say which one it is for, with --model ID.',
  },
  'native.failed': {
    message: 'A part of Eidetic does not work on this computer: {part} ({problem}).',
    nextStep: 'Install Eidetic again. If it stays, report it with this message.',
  },
  'reader.unavailable': {
    message: 'The picture reader keeps stopping: {problem}.',
    nextStep: 'Run “eidetic doctor”, then try again.',
  },
  // The window and the host it runs in
  'window.not-built': {
    message: 'The window has not been built yet.',
    nextStep: 'Run “npm run build”, or simply “npm start”.',
  },
  'window.port-taken': {
    message: 'Port {port} is in use by another program.',
    nextStep: 'Choose another with --port N, or leave --port out to get a free one.',
  },
  'host.refused': {
    message: 'Eidetic does not know this window.',
    nextStep:
      'Whenever Eidetic is started it makes a new address. Open the one that the terminal shows now, up to its very end: this window then goes on by itself.',
  },
  'host.cannot': {
    message: 'That cannot be done here: {problem}.',
    nextStep: '{suggestion}',
  },
  'folder.expired': {
    message: 'This folder is no longer there to be chosen.',
    nextStep: 'Choose it again from the beginning.',
  },
  'connection.lost': {
    message: 'Eidetic is not answering.',
    nextStep: 'Wait a moment: the window connects again by itself. If it does not, start Eidetic again.',
  },
  // The border itself
  'contract.invalid': {
    message: 'The request was not understood: {problem}.',
    nextStep: 'This is a bug in Eidetic; please report it.',
  },
  internal: {
    message: 'Something went wrong inside Eidetic: {problem}.',
    nextStep: 'Try again. If it stays, report it with the output of “eidetic doctor”.',
  },
} as const satisfies Record<string, { message: string; nextStep: string }>;

export type ErrorCode = keyof typeof errorCatalogue;
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** Fills the catalogue's sentences for one error. Unfilled `{names}` become an empty string. */
export function describeError(
  code: ErrorCode,
  details: ErrorDetails = {},
): { message: string; nextStep: string } {
  const entry = errorCatalogue[code];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
  return { message: fill(entry.message), nextStep: fill(entry.nextStep) };
}

/** An expected failure: a code of the catalogue and the details that fill its sentences. */
export class EideticError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly nextStep: string;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    const { message, nextStep } = describeError(code, details);
    super(message, options);
    this.name = 'EideticError';
    this.code = code;
    this.details = details;
    this.nextStep = nextStep;
  }
}

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(errorCatalogue, value);
}
