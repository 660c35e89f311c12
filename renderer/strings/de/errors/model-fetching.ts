import type { Strings } from '../../strings.svelte.ts';

/** Modelle, die geholt werden. */
export const modelFetchingErrors = {
  'model.no-network': {
    message: 'Dieser Computer ist mit keinem Netz verbunden; darum ist {host} nicht zu erreichen.',
    nextStep: 'Verbinde ihn und versuch es noch einmal: Was schon da ist, bleibt.',
  },
  'model.host-not-found': {
    message: 'Das Netz kennt den Namen {host} nicht.',
    nextStep: 'Prüf die Verbindung und, falls gesetzt, EIDETIC_MODEL_MIRROR. Dann versuch es noch einmal.',
  },
  'model.host-unreachable': {
    message: '{host} antwortet nicht: {problem}.',
    nextStep:
      'Versuch es später noch einmal: Was schon da ist, bleibt. Vielleicht steht eine Firewall oder ein Proxy dazwischen.',
  },
  'model.cut-off': {
    message: 'Die Verbindung zu {host} ist immer wieder abgerissen ({problem}).',
    nextStep: 'Versuch es mit einer besseren Verbindung noch einmal: Was schon da ist, bleibt.',
  },
  'model.stalled': {
    message: '{host} hat immer wieder {seconds} Sekunden lang nichts geschickt.',
    nextStep: 'Versuch es später noch einmal: Was schon da ist, bleibt.',
  },
  'model.not-there': {
    message: '{host} hat {file} nicht (Antwort {status}).',
    nextStep:
      'Vielleicht wurde das Modell verschoben oder zurückgezogen. Ist EIDETIC_MODEL_MIRROR gesetzt, prüf, ob der Spiegel vollständig ist; sonst kennt ein neueres Eidetic vielleicht den neuen Ort.',
  },
  'model.refused': {
    message: '{host} gibt {file} nicht heraus (Antwort {status}).',
    nextStep:
      'Vielleicht verbietet es dein Netz, oder man muss dort angemeldet sein. Versuch es in einem anderen Netz.',
  },
  'model.host-busy': {
    message: '{host} hat selbst ein Problem oder zu viel zu tun (Antwort {status}).',
    nextStep: 'Versuch es später noch einmal: Was schon da ist, bleibt.',
  },
  'model.odd-answer': {
    message: '{host} hat eine Antwort gegeben, die keinen Sinn ergibt: {problem}.',
    nextStep: 'Versuch es später noch einmal. Vielleicht verdirbt ein Proxy dazwischen die Antworten.',
  },
  'model.login-page': {
    message: '{host} hat statt des Modells eine Webseite geschickt.',
    nextStep:
      'Netze in Hotels und Zügen tun das, bis man ihren Bedingungen zustimmt: Öffne im Browser irgendeine Seite, melde dich dort an und versuch es noch einmal.',
  },
  'model.redirected-away': {
    message: '{host} wollte Eidetic zu {other} schicken, wohin es nicht gehen sollte. Es ist nicht gegangen.',
    nextStep:
      'Das tut ein Netz, in dem man sich erst anmelden muss, und ein Spiegel, der nicht richtig eingerichtet ist.',
  },
  'model.wrong-hash': {
    message:
      '{file} ist nicht die Datei, die Eidetic kennt: Ihr Inhalt ist ein anderer. Sie wurde verworfen.',
    nextStep:
      'Hol sie noch einmal. Bleibt es dabei, hat jemand die Datei bei {host} verändert: Benutz sie nicht.',
  },
  'model.wrong-length': {
    message: '{host} hat eine andere Datei {file}, als Eidetic kennt: {found} statt {expected} Bytes.',
    nextStep:
      'Sie wurde nicht geholt. Ist EIDETIC_MODEL_MIRROR gesetzt, prüf den Spiegel; sonst kennt ein neueres Eidetic vielleicht die neue Datei.',
  },
  'model.disk-full': {
    message:
      'In {path} ist zu wenig Platz: {neededMegabytes} MB werden gebraucht, {freeMegabytes} MB sind frei.',
    nextStep:
      'Schaff Platz, oder setz EIDETIC_MODELS auf einen Ordner auf einer anderen Festplatte. Was schon da ist, bleibt.',
  },
  'model.folder-not-writable': {
    message: 'Eidetic kann nicht in seinen Ordner für Modelle schreiben, {path}: {problem}.',
    nextStep: 'Prüf die Rechte des Ordners, oder setz EIDETIC_MODELS auf einen anderen.',
  },
  'model.certificate': {
    message: '{host} konnte nicht beweisen, dass es {host} ist: {problem}.',
    nextStep:
      'Es wurde nichts geholt. Prüf Datum und Uhrzeit dieses Computers. In einer Firma muss vielleicht deren eigenes Zertifikat auf diesem Computer installiert sein.',
  },
  'model.proxy': {
    message: 'Der Proxy {proxy} lässt sich nicht benutzen: {problem}.',
    nextStep: 'Prüf die Variablen HTTPS_PROXY und NO_PROXY.',
  },
  'model.mirror-invalid': {
    message: 'EIDETIC_MODEL_MIRROR ist „{mirror}“, was nicht geht: {problem}.',
    nextStep: 'Gib eine Adresse wie https://mirror.example.org an, oder nimm die Variable weg.',
  },
  'model.plan-changed': {
    message: 'Das Modell käme jetzt von {host}; zugestimmt wurde etwas anderem.',
    nextStep: 'Sieh dir noch einmal an, was geholt würde, und stimm dem zu.',
  },
  'model.not-agreed': {
    message: 'Es wurde nichts getan: Niemand ist da, den man fragen könnte.',
    nextStep: 'Sieh dir an, was geholt würde, und stimm dem zu.',
  },
  'model.cancelled': {
    message: 'Das Holen von {model} wurde beendet.',
    nextStep: 'Was schon da ist, bleibt. Beim nächsten Mal geht es von dort weiter.',
  },
  'model.busy': {
    message: '{model} wird gerade geholt oder verändert, von {holder}.',
    nextStep: 'Warte, bis das fertig ist.',
  },
} satisfies Partial<Strings['errors']>;
