/** Words to begin a concept with, and the names that people give it. */
export interface EverydayWords {
  /** Lower case, in the singular, in English and German. */
  readonly names: readonly string[];
  readonly phrases: readonly string[];
  readonly contrasts: readonly string[];
}

/** Other names of concepts of the ready-made set, by its keys. Lower case, in the singular, in English and German. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  people: ['person', 'human', 'somebody', 'someone', 'mensch', 'leute', 'personen'],
  portraits: ['face', 'selfie', 'headshot', 'porträt', 'gesicht'],
  groups: ['group', 'crowd', 'team', 'friend', 'family', 'gruppe', 'freunde', 'familie'],
  children: ['kid', 'toddler', 'kind', 'kinder'],
  celebrations: ['party', 'birthday', 'geburtstag', 'feier', 'fest'],
  sports: ['ball game', 'athletics', 'sportart'],
  pets: ['haustier', 'haustiere'],
  dogs: ['puppy', 'doggy', 'hund', 'hunde', 'welpe'],
  food: ['meal', 'dish', 'lunch', 'dinner', 'breakfast', 'essen', 'mahlzeit', 'speise'],
  flowers: ['blossom', 'bouquet', 'blume', 'blumen', 'blüte'],
  vehicles: ['fahrzeug', 'fahrzeuge'],
  bicycles: ['bike', 'cycling', 'cyclist', 'fahrrad', 'fahrräder', 'rad'],
  documents: [
    'paper',
    'letter',
    'bill',
    'invoice',
    'paperwork',
    'dokument',
    'dokumente',
    'beleg',
    'rechnung',
    'quittung',
  ],
  screenshots: ['screen shot', 'screen', 'bildschirmfoto'],
  landscapes: ['scenery', 'view', 'nature', 'landschaft', 'landschaften', 'natur'],
  mountains: ['hill', 'alps', 'berg', 'berge', 'gebirge', 'alpen'],
  beach: ['seaside', 'seashore', 'shore', 'strand'],
  water: ['sea', 'ocean', 'lake', 'river', 'wasser', 'meer', 'see', 'fluss'],
  snow: ['winter', 'skiing', 'schnee', 'ski'],
  forest: ['wood', 'tree', 'wald', 'baum', 'bäume'],
  city: ['street', 'town', 'cityscape', 'stadt', 'straße'],
  night: ['nighttime', 'nacht', 'nachts'],
};

/** What many people collect besides. */
export const everydayWords: readonly EverydayWords[] = [
  {
    names: ['cat', 'kitten', 'kitty', 'katze', 'katzen', 'kätzchen'],
    phrases: ['a cat', 'cats', 'a kitten', 'a cat lying on a sofa'],
    contrasts: ['a dog', 'a rabbit', 'a wild animal'],
  },
  {
    names: ['sunset', 'sunrise', 'sundown', 'dusk', 'dawn', 'sonnenuntergang', 'sonnenaufgang'],
    phrases: ['a sunset', 'the sun setting over the horizon', 'an orange evening sky'],
    contrasts: ['a blue sky', 'a campfire', 'a lamp'],
  },
  {
    names: ['wedding', 'bride', 'groom', 'hochzeit', 'braut'],
    phrases: ['a wedding', 'a bride and groom', 'a bride in a white dress', 'wedding guests'],
    contrasts: ['a party', 'a woman in a summer dress'],
  },
  {
    names: ['christmas', 'xmas', 'weihnachten', 'weihnacht'],
    phrases: ['a Christmas tree', 'Christmas decorations', 'presents under a Christmas tree'],
    contrasts: ['a pine tree in a forest', 'a birthday party'],
  },
  {
    names: ['baby', 'newborn', 'infant', 'säugling', 'babys'],
    phrases: ['a baby', 'a newborn baby', 'a baby in someone’s arms', 'a baby crawling'],
    contrasts: ['a child', 'a doll', 'a puppy'],
  },
  {
    names: ['car', 'automobile', 'auto', 'autos', 'wagen'],
    phrases: ['a car', 'a parked car', 'a car on a road', 'an old car'],
    contrasts: ['a truck', 'a bus', 'a toy car', 'an empty road'],
  },
  {
    names: ['boat', 'ship', 'sailing', 'sailboat', 'boot', 'boote', 'schiff', 'schiffe'],
    phrases: ['a boat', 'a sailing boat', 'a ship at sea', 'boats in a harbour'],
    contrasts: ['an empty sea', 'a car', 'a surfboard'],
  },
  {
    names: ['train', 'railway', 'zug', 'züge', 'eisenbahn'],
    phrases: ['a train', 'a train on the tracks', 'a train station', 'a steam locomotive'],
    contrasts: ['a bus', 'a road', 'a toy train'],
  },
  {
    names: ['airplane', 'plane', 'aeroplane', 'flight', 'flugzeug', 'flugzeuge'],
    phrases: [
      'an airplane',
      'an airplane at an airport',
      'the wing of an airplane',
      'an airplane in the sky',
    ],
    contrasts: ['a bird in the sky', 'a bus', 'clouds'],
  },
  {
    names: ['motorcycle', 'motorbike', 'motorrad', 'motorräder'],
    phrases: ['a motorcycle', 'a person on a motorcycle', 'a parked motorcycle'],
    contrasts: ['a bicycle', 'a car'],
  },
  {
    names: ['horse', 'pony', 'riding', 'pferd', 'pferde', 'reiten'],
    phrases: ['a horse', 'a horse in a field', 'a person riding a horse'],
    contrasts: ['a cow', 'a dog', 'a donkey'],
  },
  {
    names: ['bird', 'vogel', 'vögel'],
    phrases: ['a bird', 'a bird on a branch', 'birds in the sky', 'ducks on a pond'],
    contrasts: ['an airplane', 'an insect', 'a branch'],
  },
  {
    names: ['animal', 'wildlife', 'zoo', 'tier', 'tiere'],
    phrases: ['an animal', 'a wild animal', 'an animal in the zoo', 'a bird', 'a horse'],
    contrasts: ['a person', 'a toy animal', 'an empty landscape'],
  },
  {
    names: ['garden', 'gardening', 'garten', 'gärten'],
    phrases: ['a garden', 'a flower bed', 'plants in a garden', 'a vegetable garden'],
    contrasts: ['a forest', 'a potted plant indoors', 'a field'],
  },
  {
    names: ['cake', 'dessert', 'pastry', 'kuchen', 'torte', 'torten'],
    phrases: ['a cake', 'a birthday cake', 'a slice of cake', 'a plate of pastries'],
    contrasts: ['a pizza', 'bread', 'a meal on a plate'],
  },
  {
    names: ['coffee', 'cafe', 'café', 'kaffee'],
    phrases: ['a cup of coffee', 'a cappuccino', 'a coffee on a table'],
    contrasts: ['a bowl of soup', 'a glass of wine', 'an empty table'],
  },
  {
    names: ['swimming', 'swimming pool', 'pool', 'schwimmen', 'schwimmbad'],
    phrases: ['people swimming', 'a swimming pool', 'a person in the water', 'children in a pool'],
    contrasts: ['a boat', 'an empty sea', 'a bathtub'],
  },
  {
    names: ['hiking', 'hike', 'walk', 'wandern', 'wanderung'],
    phrases: ['hikers on a path', 'a person with a backpack', 'people hiking in the mountains'],
    contrasts: ['people in a street', 'a climber', 'an empty landscape'],
  },
  {
    names: ['camping', 'campsite', 'tent', 'campfire', 'zelt', 'zelte', 'lagerfeuer', 'zelten'],
    phrases: ['a tent', 'a campsite', 'people around a campfire', 'camping in the woods'],
    contrasts: ['a house', 'a picnic', 'a market stall'],
  },
  {
    names: ['playground', 'spielplatz', 'spielplätze'],
    phrases: ['a playground', 'a child on a swing', 'a child on a slide', 'a sandpit'],
    contrasts: ['a sports field', 'a garden', 'a climber'],
  },
  {
    names: ['concert', 'music', 'band', 'stage', 'konzert', 'konzerte', 'musik'],
    phrases: ['a concert', 'musicians on a stage', 'a person playing an instrument', 'stage lights'],
    contrasts: ['a crowd in a street', 'a theatre without people'],
  },
  {
    names: ['firework', 'feuerwerk'],
    phrases: ['fireworks', 'fireworks in the dark sky'],
    contrasts: ['city lights', 'a campfire', 'stars in the sky'],
  },
  {
    names: ['sky', 'cloud', 'rainbow', 'himmel', 'wolke', 'wolken', 'regenbogen'],
    phrases: ['the sky', 'clouds in the sky', 'a rainbow', 'a dramatic sky'],
    contrasts: ['the sea', 'snow', 'a white wall'],
  },
  {
    names: ['church', 'cathedral', 'kirche', 'kirchen', 'dom'],
    phrases: ['a church', 'a church with a tower', 'a cathedral', 'the inside of a church'],
    contrasts: ['a castle', 'a house', 'a town hall'],
  },
  {
    names: [
      'building',
      'house',
      'architecture',
      'castle',
      'gebäude',
      'haus',
      'häuser',
      'architektur',
      'burg',
      'schloss',
    ],
    phrases: ['a building', 'a house', 'the front of a building', 'a castle'],
    contrasts: ['a street without houses', 'a landscape', 'a room'],
  },
  {
    names: ['art', 'painting', 'museum', 'drawing', 'kunst', 'gemälde', 'zeichnung', 'zeichnungen'],
    phrases: ['a painting', 'a drawing on paper', 'a work of art in a museum', 'a statue'],
    contrasts: ['a photo of a landscape', 'a poster', 'a page of text'],
  },
  {
    names: ['toy', 'spielzeug'],
    phrases: ['toys', 'a toy', 'a child playing with toys', 'a teddy bear', 'building blocks'],
    contrasts: ['a pet', 'a real car', 'household things'],
  },
  {
    names: ['book', 'reading', 'buch', 'bücher', 'lesen'],
    phrases: ['a book', 'shelves full of books', 'a person reading a book'],
    contrasts: ['a letter', 'a newspaper', 'a laptop'],
  },
  {
    names: ['autumn', 'fall', 'herbst', 'autumn leaf'],
    phrases: ['autumn leaves', 'a forest in autumn', 'red and yellow trees'],
    contrasts: ['a green forest', 'a sunset', 'flowers'],
  },
  {
    names: ['meme', 'joke', 'witz', 'witze'],
    phrases: ['a picture with a caption in large letters', 'a cartoon', 'a funny picture with text'],
    contrasts: ['a page of printed text', 'a poster on a wall', 'a screenshot'],
  },
  {
    names: ['whiteboard', 'blackboard', 'slide', 'presentation', 'tafel', 'folie', 'folien'],
    phrases: ['a whiteboard with writing', 'a presentation slide', 'a blackboard in a classroom'],
    contrasts: ['a page of printed text', 'a white wall', 'a television'],
  },
];
