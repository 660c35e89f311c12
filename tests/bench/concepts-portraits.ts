/**
 * Which photographs of Flickr8k show a face from near by. Captions tell what people do, and not how near they are, so
 * all 150 of them were told by eye.
 */
export const portraitsByEye = {
  shown: [
    '1798215547_ef7ad95be8',
    '1803631090_05e07cc159',
    '1806580620_a8fe0fb9f8',
    '1813777902_07d1d4b00c',
    '1836335410_de8313a64e',
    '1837976956_3c45d0f9b8',
    '195084264_72fb347b0f',
    '197142902_f05ff198c2',
    '1977827746_4e13d7e19f',
    '1989145280_3b54452188',
    '2021602343_03023e1fd1',
  ],
  /** Half a person, a face among other things: two people would differ. */
  unsure: [
    '1798209205_77dbf525b0',
    '179829865_095b040377',
    '1802092493_7b44fdb6b9',
    '1810651611_35aae644fb',
    '1821238649_2fda79d6d7',
    '1858963639_4588cd4be9',
    '1859726819_9a793b3b44',
    '1860543210_47e94cf652',
    '186346360_541047336f',
    '1881494074_1bebd93089',
    '1994416869_4dd769a806',
    '2003663004_5b70920a98',
    '2009636597_e3f4fe19fb',
    '2034553054_b00c166895',
    '2038662925_f4fa8c2534',
  ],
} as const;
