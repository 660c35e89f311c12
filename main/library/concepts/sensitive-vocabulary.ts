import type { Sensitivity } from '../../../preload/contract/index.ts';

type Category = Sensitivity['category'];

/** What gives a category away, in English and German, lower case. */
interface Vocabulary {
  /** Beginnings of words, whatever their ending. */
  readonly stems: string;
  /** Whole words and phrases, also with the usual endings of plurals and cases. */
  readonly words: readonly string[];
  /** Words that say it of a person alone: “black” of a man, not of a dog. */
  readonly ofPeople?: string;
}

/**
 * Buildings and feasts are no word on anybody's faith (“church”, “mosque”, “Christmas”, “christening”), things none on anybody's
 * health (“wheelchair”, “glasses”), colours, countries and kitchens none on anybody's origin (“white wall”, “Indian food”).
 */
export const vocabulary: Readonly<Record<Category, Vocabulary>> = {
  ethnicity: {
    stems: 'ethni racial rassis afroamerik dunkelhäutig hellhäutig südländer zigeuner',
    words: [
      'african american',
      'asiate',
      'africans',
      'afrikaner',
      'arabs',
      'araber',
      'asians',
      'latino',
      'latina',
      'hispanics',
      'native americans',
      'indigenous',
      'gypsy',
      'gypsies',
      'romani',
      'sinti',
      'türke',
      'foreigner',
      'ausländer',
      'immigrant',
      'migrant',
      'einwanderer',
      'refugee',
      'flüchtling',
      'geflüchtete',
      'skin colour',
      'skin color',
      'hautfarbe',
      'dark skin',
      'dunkle haut',
      'dark skinned',
      'light skinned',
      'person of colour',
      'person of color',
      'people of colour',
      'people of color',
      'migrationshintergrund',
    ],
    ofPeople:
      'black white brown yellow dark coloured colored asian african arab arabic latin latino latina hispanic indian ' +
      'pakistani chinese japanese korean vietnamese turkish kurdish persian mexican brazilian slavic caucasian ' +
      'aboriginal native oriental foreign roma ' +
      'schwarz weiß weiss braun farbig asiatisch afrikanisch arabisch indisch chinesisch japanisch türkisch kurdisch ' +
      'südländisch ausländisch orientalisch slawisch',
  },
  religion: {
    stems:
      'muslim moslem islam jewish judaism jüdisch hindu buddhis catholic katholi protestant evangeli sikh atheis ' +
      'religio believer worship prayer gläubig mormon',
    words: [
      'jew',
      'juden',
      'jüdin',
      'christians',
      'christianity',
      'christen',
      'christlich',
      'hijab',
      'burka',
      'burqa',
      'niqab',
      'kippa',
      'kippah',
      'yarmulke',
      'kopftuch',
      'nun',
      'nonne',
      'monk',
      'mönch',
      'priest',
      'priester',
      'pfarrer',
      'imam',
      'rabbi',
      'rabbiner',
      'clergy',
      'praying',
      'pray',
      'beten',
      'betend',
      'gebet',
      'glaube',
      'faith',
      'church service',
      'church goer',
      'churchgoer',
      'kirchgänger',
      'gottesdienst',
    ],
    ofPeople: 'christian orthodox christlich orthodox',
  },
  health: {
    stems:
      'disab handicap behinder pregnan schwanger obes overweight übergewicht autis depress dement alzheim ' +
      'anorexi magersücht krank alcoholi alkoholi addict drogensücht amput gehörlos epilep schizophren',
    words: [
      'sick',
      'ill',
      'illness',
      'disease',
      'cancer patient',
      'patient',
      'patienten',
      'invalid',
      'wheelchair user',
      'rollstuhlfahrer',
      'down syndrome',
      'downsyndrom',
      'mental health',
      'mentally',
      'hiv',
      'covid',
      'drunk',
      'betrunken',
      'süchtig',
    ],
    ofPeople: 'fat blind deaf lame injured dick taub verletzt',
  },
  sexuality: {
    stems: 'lesb homosex bisex heterosex transsex transgender lgbt queer porn eroti sexual sexuell schwul',
    words: [
      'gay',
      'sex',
      'sexy',
      'drag queen',
      'prostitute',
      'prostituierte',
      'pride parade',
      'christopher street day',
    ],
    ofPeople: 'trans straight',
  },
  politics: {
    stems:
      'politi democrat demokrat republican republikan communis kommunis socialis sozialis fascis faschis nazi neonazi rechtsextrem rechtsradikal linksextrem linksradikal gewerkschaft activis aktivist',
    words: [
      'protest',
      'protester',
      'protesting',
      'protestierende',
      'demonstrator',
      'demonstrant',
      'demonstration',
      'left wing',
      'right wing',
      'conservatives',
      'liberals',
      'voter',
      'wähler',
      'wahlkampf',
      'election',
      'trade union',
      'afd',
    ],
  },
  crime: {
    stems:
      'criminal kriminel verbrech burglar robber murder mörder gangster terror shoplift smuggl schmuggl fraud betrüger vandal häftling gewalttät',
    words: [
      'crime',
      'thief',
      'thieves',
      'dieb',
      'diebe',
      'theft',
      'diebstahl',
      'stolen',
      'gestohlen',
      'steal',
      'stealing',
      'einbrecher',
      'räuber',
      'mord',
      'gang member',
      'prisoner',
      'inmate',
      'convict',
      'suspect',
      'verdächtige',
      'arrested',
      'mugshot',
      'drug dealer',
      'drugs',
      'drogen',
      'drogendealer',
      'rapist',
      'paedophile',
      'pedophile',
      'illegal',
    ],
  },
};

/** Whom words such as “black” or “blind” are said of, in English and German. */
export const personNouns =
  'man men woman women person people boy boys girl girls child children kid kids baby babies guy guys lady ladies male ' +
  'males female females couple couples family families friend friends student students worker workers teenager teenagers ' +
  'adult adults neighbour neighbours neighbor neighbors crowd ' +
  'mann männer mannes männern frau frauen mensch menschen person personen leute leuten kind kinder kindern kindes junge ' +
  'jungen jungs mädchen baby babys familie familien paar paare freund freunde freunden jugendliche jugendlichen';

/** May stand between the two: “a black young man”. */
export const betweenWords =
  'young old little elderly older younger tall small big american alt alte alter alten jung junge junger jungen klein kleine ' +
  'kleiner kleines kleinen groß große großer großen';

/** Hold a word from above and mean nothing of the kind. */
export const innocentPhrases: readonly string[] = [
  'praying mantis',
  'prayer flags',
  'murder mystery',
  'political map',
  'krankenhaus',
  'monk seal',
  'monk fish',
];

/** Why a picture cannot tell, a sentence for people. */
export const notes: Readonly<Record<Category, string>> = {
  ethnicity:
    'A picture shows skin and hair in some light, not where people come from: a model guesses from the faces it was trained on, and is wrong more often about some people than about others.',
  religion:
    'Faith does not show in a picture: a model sees clothes and gestures, and takes them for what people believe.',
  health:
    'A picture is no examination: a model takes looks, postures and aids for an illness, and most illnesses show in none of them.',
  sexuality: 'Whom people love does not show in a picture: a model repeats clichés about clothes and poses.',
  politics:
    'Opinions do not show in a picture: a model sees flags, banners and crowds, and takes whoever is near them for a supporter.',
  crime:
    'Guilt does not show in a picture: a model repeats prejudices about what suspects look like, and can do harm.',
};
