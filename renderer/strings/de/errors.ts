import type { Strings } from '../strings.svelte.ts';

/** Every code of the catalogue: one that is missing here does not compile. */
export const errors: Strings['errors'] = {
  // Die Bibliothek
  'library.in-use': {
    message: 'Diese Bibliothek wird schon benutzt, von {holder}.',
    nextStep: 'Schließ zuerst das andere Programm und versuch es dann noch einmal.',
  },
  'library.newer-version': {
    message:
      'Diese Bibliothek wurde zuletzt mit einem neueren Eidetic benutzt (Katalogversion {found}; dieses kennt {known}).',
    nextStep: 'Installiere wieder das neuere Eidetic. Es wurde nichts verändert.',
  },
  'library.not-writable': {
    message: 'Eidetic kann nicht in den Ordner seiner Bibliothek schreiben: {path}.',
    nextStep: 'Prüf die Rechte des Ordners und ob auf der Festplatte noch Platz ist.',
  },
  'library.absent': {
    message: 'In {path} gibt es noch keine Bibliothek.',
    nextStep: 'Füge zuerst einen Ordner mit Fotos hinzu.',
  },
  'library.damaged': {
    message: 'Der Katalog der Bibliothek ist beschädigt.',
    nextStep:
      'Starte Eidetic neu: Es legt den beschädigten Katalog beiseite und baut aus deinen Ordnern einen neuen.',
  },
  'vectors.not-readable': {
    message: 'Eidetic darf {path} nicht lesen; darin steht, was es von deinen Fotos verstanden hat.',
    nextStep:
      'Gib dir das Recht, den Ordner und alles darin zu lesen, oder such als der Benutzer, der die Bibliothek angelegt hat.',
  },
  // Ordner mit Fotos
  'root.not-found': {
    message: 'Den Ordner {path} gibt es nicht.',
    nextStep: 'Prüf die Schreibweise. Liegt er auf einem anderen Laufwerk, schließ es zuerst an.',
  },
  'root.not-a-folder': {
    message: '{path} ist eine Datei und kein Ordner.',
    nextStep: 'Füge den Ordner hinzu, in dem sie liegt.',
  },
  'root.not-readable': {
    message: 'Eidetic darf {path} nicht lesen.',
    nextStep: 'Gib dir das Recht, den Ordner zu lesen, und füge ihn dann noch einmal hinzu.',
  },
  'root.already-added': {
    message: '{path} ist schon in der Bibliothek.',
    nextStep: 'Du musst nichts tun: Neue Fotos darin werden von selbst gefunden.',
  },
  'root.overlaps': {
    message: '{path} und {other}, das schon in der Bibliothek ist, liegen ineinander.',
    nextStep: 'Fotos kämen doppelt vor. Entferne zuerst {other}, wenn du stattdessen {path} möchtest.',
  },
  'root.holds-library': {
    message: '{path} liegt im Ordner von Eidetics eigener Bibliothek.',
    nextStep: 'Wähl einen Ordner, in dem deine Fotos liegen.',
  },
  'root.system-folder': {
    message: '{path} gehört dem System und ist kein Ort für Fotos.',
    nextStep: 'Füge den Ordner hinzu, in dem deine Fotos liegen, zum Beispiel „Bilder“.',
  },
  'root.unknown': {
    message: 'Dieser Ordner ist nicht mehr in der Bibliothek.',
    nextStep: 'Füge ihn wieder hinzu, wenn du seine Fotos zurückhaben möchtest.',
  },
  // Suchen
  'query.empty': {
    message: 'Es gibt nichts, wonach gesucht werden könnte.',
    nextStep: 'Schreib, was auf dem Bild ist, zum Beispiel: a dog in the snow',
  },
  'query.too-long': {
    message: 'Die Suche ist zu lang: Eidetic liest bis zu {limit} Zeichen.',
    nextStep: 'Sag es mit weniger Worten.',
  },
  'query.unknown-filter': {
    message: '„{word}“ ist kein Filter, den Eidetic kennt.',
    nextStep: '{suggestion}',
  },
  'query.bad-value': {
    message: '„{word}“ geht so nicht: {problem}.',
    nextStep: '{suggestion}',
  },
  'query.unclosed-quote': {
    message: 'Das Anführungszeichen in „{word}“ wird nicht wieder geschlossen.',
    nextStep: 'Setz ein schließendes Anführungszeichen.',
  },
  'search.nothing-indexed': {
    message: 'Noch ist kein Foto bereit, gesucht zu werden.',
    nextStep: 'Warte, bis die ersten Fotos gelesen sind: Wie weit es ist, steht unter „Aktivität“.',
  },
  'search.no-keyword-index': {
    message:
      'Nach Dateinamen und Stichwörtern kann nicht gesucht werden: Diesem SQLite fehlt die Volltextsuche.',
    nextStep: 'Such ohne Anführungszeichen; die Suche nach dem, was auf dem Bild ist, funktioniert.',
  },
  'photo.unknown': {
    message: 'Dieses Foto ist nicht mehr in der Bibliothek.',
    nextStep: 'Vielleicht wurde es entfernt.',
  },
  'photo.not-ready': {
    message: 'Eidetic hat sich dieses Foto noch nicht angesehen.',
    nextStep: 'Warte, bis es gelesen ist: Wie weit es ist, steht unter „Aktivität“.',
  },
  'picture.not-found': {
    message: 'Das Bild {path} gibt es nicht.',
    nextStep: 'Prüf, wie der Dateiname geschrieben ist.',
  },
  'picture.is-a-folder': {
    message: '{path} ist ein Ordner und kein Bild.',
    nextStep: 'Nenn ein Bild darin.',
  },
  'picture.not-a-picture': {
    message: '{path} ist kein Bild, das Eidetic lesen kann.',
    nextStep: 'Such mit einem JPEG, PNG oder TIFF, oder mit Worten.',
  },
  'picture.expired': {
    message: 'Das Bild, mit dem du gesucht hast, ist nicht mehr da.',
    nextStep: 'Zieh es noch einmal hierher, oder füg es noch einmal ein.',
  },
  'picture.too-large': {
    message: 'Das Bild ist zu groß, um damit zu suchen ({megabytes} MB; höchstens {limit} MB gehen).',
    nextStep: 'Such mit einer kleineren Kopie davon.',
  },
  // Erklären und Messen
  'explain.no-words': {
    message: '„{query}“ fragt nach nichts, was man auf einem Bild sehen könnte.',
    nextStep: 'Namen und Filter passen, oder sie passen nicht. Erklären lassen sich Wörter wie „Hund“.',
  },
  'explain.superseded': {
    message: 'Die Erklärung wurde abgebrochen, weil jetzt ein anderes Foto angesehen wird.',
    nextStep: 'Nichts zu tun. Frag noch einmal, wenn du sie willst.',
  },
  'evaluation.not-found': {
    message: 'Unter {path} gibt es nichts, woran gemessen werden kann: {problem}.',
    nextStep:
      'Nenn einen Ordner mit einem Ordner von Bildern je Klasse oder eine JSON-Datei mit Bildunterschriften.',
  },
  'evaluation.nothing-to-measure': {
    message: 'An {path} kann nicht gemessen werden: {problem}.',
    nextStep: '„docs/evaluation.md“ zeigt, wie solche Ordner und Dateien aussehen.',
  },
  'evaluation.bad-file': {
    message: '{path} ist nicht, was es sein soll: {problem}.',
    nextStep: '„docs/evaluation.md“ zeigt, wie solche Dateien aussehen.',
  },
  'evaluation.not-installed': {
    message: 'Die Dateien von {model} sind nicht auf diesem Computer; deshalb kann es nicht gemessen werden.',
    nextStep: 'Installier es zuerst.',
  },
  'evaluation.busy': {
    message: 'Es werden schon Modelle gemessen.',
    nextStep: 'Warte, bis das fertig ist, oder halte es an.',
  },
  'evaluation.stopped': {
    message: 'Die Messung wurde angehalten.',
    nextStep: 'Starte sie wieder, wann du willst; behalten wurde nichts davon.',
  },
  'evaluation.no-marks': {
    message: 'Für noch keine Suche sind Fotos als richtige Antworten markiert.',
    nextStep: 'Such etwas und sag, welche Fotos richtig sind.',
  },
  'listing.expired': {
    message: 'Diese Liste von Fotos ist veraltet.',
    nextStep: 'Du musst nichts tun: Sie wird neu gemacht.',
  },
  // Was mit Fotos getan wird
  'photo.away': {
    message: '{name} liegt auf einem Laufwerk oder einer Freigabe, die nicht verbunden ist: {path}.',
    nextStep: 'Verbinde sie, um das Foto in voller Größe zu sehen.',
  },
  'photo.not-shown': {
    message: '{name} kann nicht in voller Größe gezeigt werden: {problem}.',
    nextStep: 'Öffne es in dem Programm, mit dem es gemacht wurde.',
  },
  'trash.failed': {
    message: 'In den Papierkorb ließ sich nicht alles legen ({files}): {problem}.',
    nextStep:
      'Was nicht ging, bleibt, wo es ist. Prüf, ob das Laufwerk verbunden ist und beschrieben werden darf.',
  },
  'change.too-late': {
    message: 'Das lässt sich nicht mehr rückgängig machen.',
    nextStep: 'Fotos im Papierkorb kannst du von dort zurückholen.',
  },
  'question.expired': {
    message: 'Seit der Frage ist zu viel geschehen.',
    nextStep: 'Es wurde nichts getan. Wähl die Fotos noch einmal aus, und antworte dann.',
  },
  'failure.unknown-code': {
    message: '„{code}“ ist kein Grund, aus dem eine Datei nicht gelesen werden konnte.',
    nextStep: '{suggestion}',
  },
  // Dateien, aus denen keine Fotos wurden
  'file.vanished': {
    message: 'Die Datei ist verschwunden, während sie gelesen wurde.',
    nextStep: 'Du musst nichts tun: Ist sie wieder da, wird es noch einmal versucht.',
  },
  'file.changing': {
    message: 'In die Datei wird noch geschrieben.',
    nextStep: 'Du musst nichts tun: Sobald sie sich nicht mehr ändert, wird es noch einmal versucht.',
  },
  'file.not-readable': {
    message: 'Eidetic darf die Datei nicht lesen.',
    nextStep: 'Gib dir das Recht, sie zu lesen, und versuch es dann noch einmal.',
  },
  'file.read-error': {
    message: 'Das Laufwerk hat beim Lesen der Datei einen Fehler gemeldet.',
    nextStep:
      'Prüf, ob das Laufwerk richtig angeschlossen und in Ordnung ist, und versuch es dann noch einmal.',
  },
  'file.empty': {
    message: 'Die Datei ist leer.',
    nextStep: 'Kopier sie noch einmal von dort, wo sie herkommt.',
  },
  'file.not-a-picture': {
    message: 'Die Datei heißt wie ein Bild, enthält aber keines.',
    nextStep: 'Du musst nichts tun, außer wenn sie ein Bild sein sollte: Dann kopier sie noch einmal.',
  },
  'file.unsupported-kind': {
    message: 'Diese Art von Bild ({kind}) kann Eidetic noch nicht lesen.',
    nextStep: 'Exportier es als JPEG, PNG oder TIFF, um es in der Bibliothek zu haben.',
  },
  'file.damaged': {
    message: 'Das Bild ist beschädigt oder abgeschnitten.',
    nextStep: 'Kopier es noch einmal von dort, wo es herkommt.',
  },
  'file.cut-off': {
    message:
      'Ein Teil des Bildes fehlt: Die Datei endet zu früh. Was davon übrig ist, ist in der Bibliothek.',
    nextStep: 'Kopier es noch einmal von dort, wo es herkommt.',
  },
  'file.too-many-pixels': {
    message: 'Das Bild ist größer, als Eidetic öffnet ({megapixels} Megapixel; höchstens {limit} gehen).',
    nextStep: 'Mach eine kleinere Kopie davon.',
  },
  'file.too-large': {
    message: 'Die Datei ist größer, als Eidetic liest ({megabytes} MB; höchstens {limit} MB gehen).',
    nextStep: 'Mach eine kleinere Kopie davon.',
  },
  'file.too-slow': {
    message: 'Das Öffnen hat länger als {seconds} Sekunden gedauert, deshalb hat Eidetic aufgegeben.',
    nextStep:
      'Vielleicht ist das Bild beschädigt oder sehr groß. Versuch es, wenn der Computer weniger zu tun hat.',
  },
  'file.no-preview': {
    message: 'In dieser RAW-Datei steckt keine Vorschau, die Eidetic nutzen kann.',
    nextStep: 'Exportier sie als JPEG, um sie in der Bibliothek zu haben.',
  },
  'file.not-understood': {
    message: 'Das Modell konnte mit dem Bild nichts anfangen.',
    nextStep:
      'Du musst nichts tun. Es wird wieder versucht, wenn sich die Datei ändert oder wenn du es hier möchtest.',
  },
  'file.crashed-reader': {
    message: 'Diese Datei hat das Leseprogramm zweimal abstürzen lassen und wurde deshalb beiseitegelegt.',
    nextStep: 'Wahrscheinlich ist sie beschädigt. Kopier sie noch einmal von dort, wo sie herkommt.',
  },
  'file.reader-killed': {
    message: 'Das Leseprogramm wurde von außen beendet, während es diese Datei öffnete.',
    nextStep: 'Du musst nichts tun: Beim nächsten Start wird es noch einmal versucht.',
  },
  // Modelle und mitgelieferte Programmteile
  'model.unknown': {
    message: 'Eidetic kennt kein Modell namens {model}.',
    nextStep: 'Wähl eines von denen, die hier stehen.',
  },
  'model.file-missing': {
    message: 'Eine Datei des Modells {model} fehlt: {path}.',
    nextStep: 'Installiere Eidetic neu.',
  },
  'model.failed': {
    message: 'Das Modell {model} konnte nicht gestartet werden: {problem}.',
    nextStep: 'Starte Eidetic neu. Bleibt es dabei, sagt „eidetic doctor“ im Terminal mehr.',
  },
  // Modelle holen, mitbringen und entfernen
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
  'model.ships': {
    message: '{model} gehört zu Eidetic und ist immer da.',
    nextStep: 'Es ist nichts zu tun.',
  },
  'model.in-use': {
    message: 'Die Bibliothek antwortet mit {model}; darum lässt es sich nicht entfernen.',
    nextStep: 'Wähl zuerst ein anderes Modell.',
  },
  'model.still-needed': {
    message: '{model} lässt sich nicht entfernen: Die Bibliothek braucht es noch.',
    nextStep: 'Brich den Wechsel des Modells ab, oder gib das frühere Modell auf.',
  },
  'model.not-here': {
    message: 'Das Modell {model} ist nicht auf diesem Computer, oder nicht ganz.',
    nextStep: 'Lad es zuerst herunter.',
  },
  'change.no-pair': {
    message: '{model} versteht Texte für andere Modelle als das, mit dem die Bibliothek antwortet.',
    nextStep: 'Wechsle zuerst zu einem von diesen: {models}.',
  },
  'change.nothing-before': {
    message: 'Es gibt kein früheres Modell.',
    nextStep: 'Du kannst zu jedem Modell wechseln, das auf diesem Computer ist.',
  },
  'change.disk-full': {
    message:
      'In {path} ist zu wenig Platz für das, was das neue Modell von deinen Fotos weiß: {neededMegabytes} MB werden gebraucht, {freeMegabytes} MB sind frei.',
    nextStep: 'Schaff Platz und versuch es noch einmal. Die Bibliothek antwortet wie bisher.',
  },
  'model.not-testable': {
    message: '{model} versteht nur Texte, auf dem Prozessor: Es gibt nichts zu vergleichen.',
    nextStep: 'Teste das Modell, mit dem es zusammen benutzt wird.',
  },
  'model.not-installed': {
    message: 'Von {model} ist auf diesem Computer nichts da.',
    nextStep: 'Es ist nichts zu tun.',
  },
  'model.not-removed': {
    message: 'Die Dateien von {model} lassen sich nicht entfernen: {problem}.',
    nextStep: 'Vielleicht hat ein anderes Programm sie offen. Schließ es und versuch es noch einmal.',
  },
  'model.import-not-found': {
    message: 'Bei {path} gibt es nichts zu übernehmen: {problem}.',
    nextStep: 'Nenn eine Datei eines Modells oder den Ordner, in dem seine Dateien liegen.',
  },
  'model.import-nothing': {
    message: '{path} enthält keine Datei eines Modells, das Eidetic kennt (durchgesehene Dateien: {files}).',
    nextStep:
      'Dateien werden an ihrem Inhalt erkannt; eine andere Version zählt nicht. Bei jedem Modell steht, was dazugehört.',
  },
  'model.import-damaged': {
    message: '{path} heißt wie eine Datei von {model} und ist so groß, enthält aber etwas anderes.',
    nextStep:
      'Sie ist beschädigt oder von einer anderen Version. Kopier sie noch einmal von dort, woher sie kommt.',
  },
  'model.import-ambiguous': {
    message: '{path} gehört zu mehreren Modellen: {models}.',
    nextStep: 'Übernimm es bei dem Modell, für das es ist.',
  },
  'native.failed': {
    message: 'Ein Teil von Eidetic funktioniert auf diesem Computer nicht: {part} ({problem}).',
    nextStep: 'Installiere Eidetic neu. Bleibt es dabei, melde es mit dieser Nachricht.',
  },
  'reader.unavailable': {
    message: 'Das Leseprogramm für Bilder bricht immer wieder ab: {problem}.',
    nextStep: 'Starte Eidetic neu. Bleibt es dabei, sagt „eidetic doctor“ im Terminal mehr.',
  },
  // Das Fenster und sein Gastgeber
  'window.not-built': {
    message: 'Das Fenster wurde noch nicht gebaut.',
    nextStep: 'Ruf „npm run build“ auf, oder einfach „npm start“.',
  },
  'window.port-taken': {
    message: 'Den Port {port} benutzt schon ein anderes Programm.',
    nextStep: 'Wähl mit --port N einen anderen, oder lass --port weg, um einen freien zu bekommen.',
  },
  'host.refused': {
    message: 'Eidetic kennt dieses Fenster nicht.',
    nextStep:
      'Bei jedem Start macht Eidetic eine neue Adresse. Öffne die, die jetzt im Terminal steht, und zwar bis zu ihrem Ende: Dann geht es in diesem Fenster von selbst weiter.',
  },
  'host.cannot': {
    message: 'Das geht hier nicht: {problem}.',
    nextStep: '{suggestion}',
  },
  'folder.expired': {
    message: 'Dieser Ordner steht nicht mehr zur Wahl.',
    nextStep: 'Wähl ihn noch einmal von vorn.',
  },
  'connection.lost': {
    message: 'Eidetic antwortet nicht.',
    nextStep:
      'Warte einen Moment: Das Fenster verbindet sich von selbst wieder. Wenn nicht, starte Eidetic neu.',
  },
  // Begriffe, Schlagwörter und Alben
  'photo.not-in-library': {
    message: '{path} ist kein Foto dieser Bibliothek.',
    nextStep: 'Füge den Ordner hinzu, in dem es liegt; ist es neu, warte, bis es gelesen ist.',
  },
  'photos.none-chosen': {
    message: 'Es sind keine Fotos gewählt.',
    nextStep: 'Wähl zuerst welche aus.',
  },
  'concept.not-found': { message: 'Es gibt keinen Begriff „{name}“.', nextStep: '{suggestion}' },
  'concept.none-chosen': {
    message: 'Es ist kein Begriff gewählt.',
    nextStep: 'Wähl einen aus.',
  },
  'file.not-written': {
    message: '{path} lässt sich nicht schreiben: {problem}.',
    nextStep: 'Wähl einen anderen Ort.',
  },
  'concept.nothing-to-undo': {
    message: '„{name}“ hat nichts verändert, was sich zurücknehmen ließe.',
    nextStep: 'Es ist nichts zu tun.',
  },
  'album.not-found': { message: 'Es gibt kein Album „{name}“.', nextStep: '{suggestion}' },
  'concept.unknown': {
    message: 'Diesen Begriff gibt es nicht mehr.',
    nextStep: 'Vielleicht wurde er in einem anderen Fenster entfernt.',
  },
  'concept.exists': {
    message: 'Einen Begriff „{name}“ gibt es schon.',
    nextStep: 'Nimm einen anderen Namen, oder öffne den vorhandenen und ändere ihn.',
  },
  'concept.sensitive': {
    message:
      '„{name}“ nennt etwas, was ein Bild nicht sicher zeigen kann; darum tut dieser Begriff nie etwas ohne dich.',
    nextStep: 'Geh seine Fotos unter „Durchsicht“ einzeln durch.',
  },
  'concept.review-only': {
    message: '„{name}“ schlägt Fotos nur vor; ohne dein Ja bekommt keines das Schlagwort.',
    nextStep: 'Geh seine Fotos unter „Durchsicht“ einzeln durch.',
  },
  'concept.bad-document': {
    message: 'Das ist keine Datei mit Begriffen, die Eidetic geschrieben hat: {problem}.',
    nextStep: 'Nimm eine Datei, die mit „Exportieren“ gemacht wurde.',
  },
  'run.unknown': {
    message: 'Diesen Durchgang gibt es nicht mehr.',
    nextStep: 'Öffne den Begriff noch einmal: Dort steht, was getan wurde.',
  },
  'run.undone': { message: 'Das wurde schon zurückgenommen.', nextStep: 'Es ist nichts zu tun.' },
  'album.unknown': {
    message: 'Dieses Album gibt es nicht mehr.',
    nextStep: 'Vielleicht wurde es in einem anderen Fenster entfernt.',
  },
  'album.exists': { message: 'Ein Album „{name}“ gibt es schon.', nextStep: 'Nimm einen anderen Namen.' },
  'album.is-smart': {
    message:
      '„{name}“ füllt sich nach seinen Regeln; einzelne Fotos lassen sich nicht hineinlegen oder herausnehmen.',
    nextStep: 'Ändere seine Regeln, oder mach aus seinen Fotos ein eigenes Album.',
  },
  'album.by-hand': {
    message: '„{name}“ wird von Hand gefüllt und kann keine Regeln haben.',
    nextStep: 'Leg daneben ein kluges Album an.',
  },
  'album.of-concept': {
    message: '„{name}“ ist das Album eines Begriffs.',
    nextStep: 'Ändere oder entferne den Begriff selbst.',
  },
  'album.circular': {
    message: 'Das Album „{name}“ würde sich selbst enthalten.',
    nextStep: 'Nimm „{word}“ aus seinen Regeln heraus.',
  },
  'sidecars.off': {
    message: 'Das Schreiben in Dateien neben deinen Fotos ist ausgeschaltet.',
    nextStep: 'Schalte es in den Einstellungen ein.',
  },
  'sidecars.unavailable': {
    message: 'ExifTool, das XMP-Dateien schreibt, startet nicht: {problem}.',
    nextStep: 'Unter Linux und macOS braucht es Perl. Es wurde nichts verändert.',
  },
  // Die Grenze selbst
  'contract.invalid': {
    message: 'Die Anfrage wurde nicht verstanden: {problem}.',
    nextStep: 'Das ist ein Fehler in Eidetic; bitte melde ihn.',
  },
  internal: {
    message: 'In Eidetic ist etwas schiefgegangen: {problem}.',
    nextStep:
      'Versuch es noch einmal. Bleibt es dabei, melde es mit dem, was „eidetic doctor“ im Terminal sagt.',
  },
};
