import type { ErrorTexts } from './error-texts.ts';

/** Models that are fetched. */
export const modelFetchingErrors = {
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
} as const satisfies ErrorTexts;
