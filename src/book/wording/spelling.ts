/** Spellings that the texts do not use: patterns of whole words, in small letters. */

/** American, with the British form. Names and quotations keep theirs. */
export const ours: readonly (readonly [american: string, british: string])[] = [
  ['colou?r(?<!colour)(?:s|ed|ing|ful)?', 'colour'],
  ['behavior(?:s|al|ally)?', 'behaviour'],
  ['favor(?:s|ed|ing|able|ably|ite|ites)?', 'favour'],
  ['honor(?:s|ed|ing|able)?', 'honour'],
  ['labor(?:s|ed|ing)?', 'labour'],
  ['neighbor(?:s|ing|hood|hoods)?', 'neighbour'],
  ['(?:hum|rum|vap|flav|harb|od|rig|vig|end)or(?:s|ed|ing)?(?<!vector)', '-our'],
  ['center(?:s|ed|ing)?', 'centre'],
  ['(?:theat|fib|lit|millimet|centimet|kilomet)er(?:s)?', '-re'],
  [
    '[a-z]+(?:al|or|im|en|an|on|il|er|ar|in|it|at|yn|iv|ul|om|et|ot|ac|oc|as|ag)iz(?:e|es|ed|er|ers|ing|ation|ations|able)(?<!siz(?:e|es|ed|ing))(?<!priz(?:e|es))(?<!seiz(?:e|es|ed|ing))(?<!tokenizer|tokenizers)',
    '-ise',
  ],
  ['(?:recogn|cogn)iz(?:e|es|ed|ing|able)', 'recognise'],
  ['(?:anal|catal|paral)yz(?:e|es|ed|er|ers|ing)', '-yse'],
  [
    '(?:model|label|cancel|travel|signal|level|channel|total|fuel|tunnel|dial)(?:ed|ing|er|ers)',
    '-lled',
  ],
  ['(?:defens|offens|pretens)e(?:s|less)?', 'defence'],
  ['(?:catal|anal|dial)og(?:s)?', '-ogue'],
  ['gray(?:s|er|ish|scale)?', 'grey'],
  ['(?:fulfil|enrol|instil|distil)l(?:s|ment)?', 'one l'],
  ['(?:skeptic)(?:s|al|ally|ism)?', 'sceptic'],
  ['artifact(?:s|ual)?', 'artefact'],
  ['toward|afterward|forwards to', 'towards'],
  ['(?:maneuver|aluminum|mustache|pajamas|cozy|plow|tire pressure)(?:s|ed|ing)?', ''],
  ['gotten', 'got'],
];

/** Common slips of the keyboard and of memory. */
export const misspelt: readonly string[] = [
  'teh|hte|adn|nad|taht|tihs|waht|wich|thier|wiht|whith|fo the|ot the|tha',
  'reciev(?:e|es|ed|ing)|beleiv(?:e|es|ed)|acheiv(?:e|es|ed|ement)|percieve(?:d|s)?|concieve(?:d)?|decieve(?:d)?|wierd|niether',
  'seperat(?:e|es|ed|ely|ing|ion)|definat(?:e|ely|ion)|definitly|desparate(?:ly)?|existance|independant(?:ly)?|persistant|consistant|dependance|relevent|apparant(?:ly)?|occurence(?:s)?|occurrance|maintainance|maintenence|resistence|correspondance|grammer|calender',
  'occured|occuring|refered|refering|transfered|transfering|prefered|prefering|comit(?:ed|ing)|commited|begining|stoped|planed to|runing|controled|controling|propogat(?:e|ed|es|ion)',
  'accomodat(?:e|es|ed|ing|ion)|succesful(?:ly)?|successfull|sucess(?:ful|es)?|neccess(?:ary|arily|ity)|necesary|recomend(?:ed|s|ation)?|reccomend(?:ed|s)?|posess(?:es|ed)?|embarass(?:ing|ed)?|harrass|agressive(?:ly)?|adress(?:es|ed)?|comparision(?:s)?|paralel|paralell|parrallel',
  'paramter(?:s)?|parmeter(?:s)?|guidence|langauge(?:s)?|lanugage|modle(?:s)?|trainig|samle(?:s)?|diffussion|difusion|noize|latant|embeding(?:s)?|attenion|probabilty|probabilites|algorithim|algoritm|gradiant|varience|guassian|gausian|transfomer|tranformer|inferance|artifical|inteligence|intellegence|enviroment(?:al)?|goverment|knowlege|knowlegde|performence|perfomance|reponse|responce|resouce(?:s)?|similiar(?:ly)?|similarily|seperator',
  'becuase|becasue|beacuse|untill|wether|whther|thru|altough|allthough|alot|truely|usefull|useing|writen|writting|tommorrow|suprise(?:d|s)?|noticable|priviledge|vaccum|lenght|heigth|strenght|widht|happend|publically|arguement|judgement call|fourty|ninty|twelth|explaination|pronounciation|hierachy|hierarchial|dissapear(?:s|ed)?|dissappoint|interupt|sentance|charachter|caracter|aquire(?:d|s)?|accross|aparent|assesment|basicly|buisness|catagory|collegue|completly|concious|critisi[sz]e|cruical|curiousity|dependecy|diffrent|difficut|emphasise on|exagerat(?:e|ed)|foriegn|garantee|immediatly|incidently|intergrate|liason|millenium|mispell|ocasion|oppurtunity|orginal|particulary|peice|proccess(?:es|ed)?|proffesional|realy|rythm|sieze|supercede|threshhold|tounge|unforseen|unfortunatly|weather or not',
];
