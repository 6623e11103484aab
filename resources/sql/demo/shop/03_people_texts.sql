-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    where customers live and what people are called there, in the script of the place.
-- Parameters: none.
--
-- Names are written "name|ascii" where the ASCII form for an e-mail address is not simply the name without accents.
-- Places are "city|postal code|state", # standing for a digit.

create table demo_work.countries (
    country text primary key,
    country_no integer generated always as identity,
    share double precision not null,   -- of the customers
    currency text not null,
    tax_basis_points integer not null,
    shipping_amount bigint not null,   -- EUR cents
    free_shipping_from bigint not null, -- EUR cents
    transit_days double precision not null,
    warehouse text not null,
    second_warehouse text not null,
    phone text not null,
    methods text[] not null,           -- payment methods, one entry a tenth
    carriers text[] not null,
    family_first boolean not null default false,
    number_first boolean not null default false,
    given_names text[] not null,
    family_names text[] not null,
    streets text[] not null,
    places text[] not null
);

insert into demo_work.countries (country, share, currency, tax_basis_points, shipping_amount, free_shipping_from, transit_days,
    warehouse, second_warehouse, phone, methods, carriers, family_first, number_first, given_names, family_names, streets, places)
values
('DE', 27, 'EUR', 1900, 495, 7500, 1.6, 'HAM', 'LIS', '+49 15# ########',
 '{WALLET,WALLET,WALLET,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,NET_BANKING,NET_BANKING,COD}', '{DHL,DHL,DPD,Hermes}', false, false,
 '{Anna,Jürgen,Sophie,Lukas,Käthe,Björn,Mia,Felix,Jörg,Annika,Sören,Lena,Matthias,Ursula,Günther,Hannah,Paul,Clara,Zoë,Marlene,Jan,Heike,Tobias,Elif,Ömer,Katharina,Leon,Charlotte,Stefan,Birgit}',
 '{Müller,Schmidt,Schneider,Fischer,Weber,Wagner,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Groß,Weiß,Jäger,Yılmaz|yilmaz,von Bülow,Kühn-Böttcher,Lüdenscheidt,Öztürk,Vogel}',
 '{Hauptstraße #,Bahnhofstraße ##,Gartenweg #,Am Mühlenbach #,Lindenallee ##,Schillerstraße ##,Königstraße ###,An der Elbe #,Bergstraße ##,Rosenweg #}',
 '{Hamburg|20###|,Berlin|10###|,München|80###|Bayern,Köln|50###|Nordrhein-Westfalen,Leipzig|04###|Sachsen,Stuttgart|70###|Baden-Württemberg,Freiburg im Breisgau|79###|Baden-Württemberg,Nürnberg|90###|Bayern,Düsseldorf|40###|Nordrhein-Westfalen,Kiel|24###|Schleswig-Holstein,Göttingen|37###|Niedersachsen,Garmisch-Partenkirchen|82###|Bayern}'),
('AT', 5, 'EUR', 2000, 695, 9000, 2.2, 'HAM', 'LIS', '+43 66# #######',
 '{WALLET,WALLET,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,NET_BANKING,NET_BANKING,DEBIT_CARD,COD}', '{Österreichische Post,DPD}', false, false,
 '{Johanna,Maximilian,Valentina,Florian,Magdalena,Gregor,Theresa,Andreas,Lisl,Elias}',
 '{Gruber,Huber,Steiner,Moser,Hofer,Pichler,Egger,Brunner,Fürst,Wölfl}',
 '{Kärntner Straße ##,Mariahilfer Straße ###,Dorfplatz #,Alpenblick #,Getreidegasse ##}',
 '{Wien|10#0|,Graz|80#0|Steiermark,Innsbruck|60#0|Tirol,Salzburg|50#0|Salzburg,Kitzbühel|6370|Tirol}'),
('FR', 9, 'EUR', 2000, 690, 9000, 2.4, 'HAM', 'LIS', '+33 6 ## ## ## ##',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,NET_BANKING}', '{Colissimo,Chronopost,DPD}', false, true,
 '{Élodie,François,Chloé,Théo,Amélie,Jean-Baptiste,Noémie,Gaël,Hélène,Lucas,Inès,Mathéo,Aïcha,Benoît,Zélie,Raphaël}',
 '{Martin,Lefèvre,Dubois,Moreau,Garçon,Bélanger,Le Gall,Fontaine,Rousseau,Chevalier,D''Aubigné,Nuñez,Benoît,Çelik}',
 '{# rue de la République,## avenue Général-de-Gaulle,# impasse des Lilas,## boulevard Saint-Michel,# chemin du Col,## quai des Brumes}',
 '{Paris|750##|Île-de-France,Lyon|690##|Auvergne-Rhône-Alpes,Grenoble|38000|Auvergne-Rhône-Alpes,Chamonix-Mont-Blanc|74400|Auvergne-Rhône-Alpes,Marseille|130##|Provence-Alpes-Côte d''Azur,Orléans|45000|Centre-Val de Loire,Nîmes|30000|Occitanie}'),
('ES', 7, 'EUR', 2100, 590, 8000, 2.2, 'LIS', 'HAM', '+34 6## ### ###',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,NET_BANKING,COD}', '{SEUR,Correos,MRW}', false, false,
 '{María,José,Íñigo,Lucía,Álvaro,Núria,Sofía,Andrés,Begoña,Iker,Rocío,Martín,Pilar,Óscar}',
 '{García,Martínez Peña,Fernández,Muñoz,Ibáñez,Núñez,Gutiérrez Ríos,Etxeberria,Castaño,Òdena,Pérez,de la Cruz}',
 '{Calle Mayor ##,Avenida de la Constitución ###,Plaza España #,Carrer de Balmes ##,Camino del Río #}',
 '{Madrid|280##|Madrid,Barcelona|080##|Cataluña,Sevilla|410##|Andalucía,Donostia|200##|Euskadi,A Coruña|150##|Galicia,Logroño|260##|La Rioja}'),
('PT', 4, 'EUR', 2300, 490, 7000, 1.7, 'LIS', 'HAM', '+351 9## ### ###',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,WALLET,WALLET,WALLET,NET_BANKING,NET_BANKING,DEBIT_CARD,COD}', '{CTT,DPD}', false, false,
 '{João,Inês,António,Conceição,Tomás,Beatriz,Sérgio,Mafalda,Luís,Estêvão}',
 '{Silva,Gonçalves,Magalhães,Simões,Araújo,Conceição,Leitão,Brandão,Guimarães,Sá}',
 '{Rua das Flores ##,Avenida da Liberdade ###,Travessa do Olival #,Largo do Carmo #,Rua da Fundação ##}',
 '{Lisboa|1##0-0##|,Porto|4##0-1##|,Évora|7000-5##|Alentejo,Guimarães|48#0-2##|Minho,São Brás de Alportel|8150-1##|Algarve}'),
('IT', 6, 'EUR', 2200, 690, 9000, 2.8, 'HAM', 'LIS', '+39 34# #######',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,WALLET,WALLET,WALLET,WALLET,NET_BANKING,COD}', '{BRT,Poste Italiane,GLS}', false, false,
 '{Niccolò,Giulia,Matteo,Chiara,Alessandro,Noemi,Desirée,Giosuè,Elena,Pietro,Agnès,Nicolò}',
 '{Rossi,Ferrari,Esposito,Bianchi,Gallo,Nardò,De Luca,D''Angelo,Cantù,Scalfarò,Pellegrini}',
 '{Via Roma ##,Corso Vittorio Emanuele ###,Piazza Università #,Via Dante Alighieri ##,Vicolo Stretto #}',
 '{Milano|201##|MI,Torino|101##|TO,Bolzano|39100|BZ,Cantù|22063|CO,Forlì|47121|FC,Roma|001##|RM}'),
('NL', 5, 'EUR', 2100, 550, 7500, 1.5, 'HAM', 'LIS', '+31 6 ########',
 '{NET_BANKING,NET_BANKING,NET_BANKING,NET_BANKING,NET_BANKING,WALLET,WALLET,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD}', '{PostNL,DHL}', false, false,
 '{Daan,Femke,Joris,Anouk,Thijs,Loïs,Maartje,Sjoerd,Noël,Renée}',
 '{de Jong,Jansen,van den Berg,Bakker,van ''t Hoff,Visser,Smit,Meijer,de Boer,IJsselstein}',
 '{Prinsengracht ###,Dorpsstraat ##,Kerklaan #,''s-Gravenweg ##,Coöperatielaan #}',
 '{Amsterdam|10## AB|,Utrecht|35## KL|,''s-Hertogenbosch|52## PC|,Groningen|97## HM|,Maastricht|62## CX|}'),
('PL', 4, 'EUR', 2300, 790, 9900, 2.3, 'HAM', 'LIS', '+48 5## ### ###',
 '{NET_BANKING,NET_BANKING,NET_BANKING,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,WALLET,WALLET,COD,COD}', '{InPost,DPD,Poczta Polska}', false, false,
 '{Łukasz|lukasz,Małgorzata|malgorzata,Wojciech,Agnieszka,Zażółcisława|zazolcislawa,Paweł|pawel,Grażyna,Michał|michal,Świętosława|swietoslawa,Żaneta}',
 '{Wiśniewski,Kowalczyk,Dąbrowska,Zieliński,Szymańska,Woźniak,Kozłowski|kozlowski,Brzęczyszczykiewicz,Grabowska,Łęcki|lecki}',
 '{ul. Długa ##,ul. Świętokrzyska ##,al. Jerozolimskie ###,os. Złotej Jesieni #,ul. Źródlana #}',
 '{Warszawa|00-###|mazowieckie,Kraków|30-###|małopolskie,Łódź|90-###|łódzkie,Wrocław|50-###|dolnośląskie,Zakopane|34-500|małopolskie,Gdańsk|80-###|pomorskie}'),
('CZ', 2, 'EUR', 2100, 790, 9900, 2.2, 'HAM', 'LIS', '+420 6## ### ###',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,WALLET,NET_BANKING,NET_BANKING,COD,COD,COD}', '{Zásilkovna,PPL}', false, false,
 '{Tereza,Jiří,Kateřina,Ondřej,Božena,Matěj,Žofie,Štěpán}', '{Novák,Svobodová,Dvořák,Černý,Procházková,Kučera,Růžička,Šťastný}',
 '{Národní ##,Dlouhá #,Na Příkopě ##,Žižkova ###}', '{Praha|1## 00|,Brno|6## 00|Jihomoravský kraj,Plzeň|3## 00|Plzeňský kraj,České Budějovice|370 ##|Jihočeský kraj}'),
('SE', 3, 'EUR', 2500, 890, 12000, 2.6, 'HAM', 'LIS', '+46 7# ### ## ##',
 '{WALLET,WALLET,WALLET,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,NET_BANKING,NET_BANKING}', '{PostNord,Bring}', false, false,
 '{Åsa,Björn,Märta,Östen,Elin,Göran,Linnéa,Håkan,Saga,Ingemar}', '{Lindström,Bergqvist,Åkesson,Öberg,Nyström,Sjögren,Hägglund,Ekström,Blomqvist,Ångström}',
 '{Storgatan ##,Kungsgatan ###,Åsögatan ##,Fjällvägen #}', '{Stockholm|11# ##|,Göteborg|41# ##|,Malmö|21# ##|Skåne,Östersund|831 ##|Jämtland,Kiruna|981 ##|Norrbotten}'),
('GR', 2, 'EUR', 2400, 990, 12000, 3.6, 'LIS', 'HAM', '+30 69# ### ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,NET_BANKING,COD,COD}', '{ACS,ELTA}', false, false,
 '{Γιώργος|giorgos,Μαρία|maria,Δημήτρης|dimitris,Ελένη|eleni,Κωνσταντίνος|konstantinos,Αικατερίνη|aikaterini,Νίκος|nikos,Σοφία|sofia}',
 '{Παπαδόπουλος|papadopoulos,Γεωργίου|georgiou,Νικολάου|nikolaou,Οικονόμου|oikonomou,Βασιλείου|vasileiou,Καραγιάννης|karagiannis}',
 '{Ερμού ##,Οδός Αθηνάς ###,Λεωφόρος Αλεξάνδρας ##,Πλατεία Συντάγματος #}',
 '{Αθήνα|10# ##|Αττική,Θεσσαλονίκη|54# ##|Κεντρική Μακεδονία,Πάτρα|26# ##|Δυτική Ελλάδα,Ηράκλειο|71# ##|Κρήτη}'),
('BG', 1.5, 'EUR', 2000, 890, 9900, 3.2, 'HAM', 'LIS', '+359 88 ### ####',
 '{COD,COD,COD,COD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,NET_BANKING}', '{Speedy,Econt}', false, false,
 '{Иван|ivan,Мария|maria,Георги|georgi,Елена|elena,Димитър|dimitar,Радостина|radostina,Стоян|stoyan}',
 '{Иванов|ivanov,Петрова|petrova,Димитров|dimitrov,Николова|nikolova,Христов|hristov,Ангелова|angelova}',
 '{бул. Витоша ##,ул. Граф Игнатиев #,ул. Шипка ##}', '{София|1###|София-град,Пловдив|4###|Пловдив,Банско|2770|Благоевград,Варна|9###|Варна}'),
('UA', 1.5, 'EUR', 2000, 1290, 15000, 5.5, 'HAM', 'LIS', '+380 67 ### ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,NET_BANKING,COD,COD}', '{Нова пошта,Укрпошта}', false, false,
 '{Олена|olena,Андрій|andriy,Наталія|nataliya,Тарас|taras,Оксана|oksana,Богдан|bohdan,Юлія|yuliya,Мирослав|myroslav}',
 '{Шевченко|shevchenko,Коваленко|kovalenko,Бондаренко|bondarenko,Ткачук|tkachuk,Лисенко|lysenko,Їжакевич|yizhakevych,Гнатюк|hnatiuk}',
 '{вул. Хрещатик ##,вул. Лесі Українки #,просп. Свободи ##}', '{Київ|0####|,Львів|790##|Львівська обл.,Одеса|650##|Одеська обл.,Івано-Франківськ|760##|Івано-Франківська обл.}'),
('US', 11, 'USD', 700, 795, 7500, 3.0, 'DEN', 'LIS', '+1 ### 555 ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET}', '{UPS,FedEx,USPS}', false, true,
 '{Emma,Liam,Olivia,Noah,Mason,Ava,Ethan,Sophia,Jamal,Grace,Wyatt,Harper,José,Zoë,Tyrone,Madison,Dakota,Siobhán}',
 '{Johnson,Williams,O''Brien,Nguyen,Garcia,Miller,Washington,Kowalski,Fitzgerald-Smith,Begay,Peterson,St. John,Rodriguez,Lee,Thompson}',
 '{### Main Street,#### Oak Avenue,## Elm Court Apt. #,#### County Road ##,### Pearl Street Suite ##}',
 '{Denver|802##|CO,Boulder|803##|CO,Seattle|981##|WA,Portland|972##|OR,Salt Lake City|841##|UT,Brooklyn|112##|NY,Austin|787##|TX,Anchorage|995##|AK,Cañon City|81212|CO}'),
('CA', 3, 'USD', 1300, 995, 9900, 4.2, 'DEN', 'LIS', '+1 ### 555 ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,WALLET}', '{Canada Post,Purolator,UPS}', false, true,
 '{Hannah,Étienne,Logan,Geneviève,Aiden,Maëlle,Connor,Zoé,Nathan,Jean-Sébastien}',
 '{Tremblay,MacDonald,Gagné,Singh,Côté,Campbell,Lévesque,Wong,Bélanger,O''Connor}',
 '{### Rue Saint-Denis,## Robson Street,#### 17 Avenue SW,### Chemin de la Côte-des-Neiges}',
 '{Montréal|H2X 1#7|QC,Vancouver|V6B 4#3|BC,Calgary|T2P 0#6|AB,Banff|T1L 1#2|AB,Trois-Rivières|G9A 5#3|QC}'),
('JP', 6, 'JPY', 1000, 600, 7000, 1.6, 'OSA', 'DEN', '+81 90 #### ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,WALLET,WALLET,COD,COD,NET_BANKING}', '{ヤマト運輸,佐川急便,日本郵便}', true, false,
 '{さくら|sakura,健太|kenta,陽菜|hina,大翔|hiroto,美咲|misaki,翔太|shota,結衣|yui,蓮|ren,花子|hanako,悠真|yuma}',
 '{佐藤|sato,鈴木|suzuki,高橋|takahashi,田中|tanaka,渡辺|watanabe,伊藤|ito,山本|yamamoto,中村|nakamura,小林|kobayashi,齋藤|saito}',
 '{本町#丁目#-##,桜ヶ丘##-#,北新地#-#-#,中央#丁目##番#号,旭町###}',
 '{大阪市北区|530-00##|大阪府,渋谷区|150-00##|東京都,札幌市中央区|060-00##|北海道,京都市左京区|606-8###|京都府,松本市|390-08##|長野県,神戸市中央区|650-00##|兵庫県}'),
('KR', 1.5, 'USD', 1000, 1490, 15000, 3.1, 'OSA', 'DEN', '+82 10 #### ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,WALLET,WALLET,WALLET,DEBIT_CARD,DEBIT_CARD}', '{CJ대한통운,우체국택배}', true, false,
 '{민준|minjun,서연|seoyeon,지우|jiwoo,하은|haeun,도윤|doyun,수빈|subin,예준|yejun}', '{김|kim,이|lee,박|park,최|choi,정|jung,강|kang,황보|hwangbo}',
 '{테헤란로 ###,세종대로 ##,강남대로 ###길 #,한라산로 #}', '{서울특별시 강남구|06###|,부산광역시 해운대구|48###|,제주시|63###|제주특별자치도,인천광역시 연수구|21###|}'),
('CN', 1, 'USD', 1300, 1590, 18000, 5.0, 'OSA', 'DEN', '+86 13# #### ####',
 '{WALLET,WALLET,WALLET,WALLET,WALLET,WALLET,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,NET_BANKING}', '{顺丰速运,中国邮政}', true, false,
 '{伟|wei,芳|fang,秀英|xiuying,敏|min,静|jing,磊|lei,雨桐|yutong,浩然|haoran}', '{王|wang,李|li,张|zhang,刘|liu,陈|chen,杨|yang,赵|zhao,欧阳|ouyang}',
 '{人民路##号,中山大道###号,解放西路##弄#号,建国门外大街#号}', '{上海市|2000##|,北京市朝阳区|1000##|,深圳市|5180##|广东省,成都市|6100##|四川省,杭州市|3100##|浙江省}'),
('TW', 1, 'USD', 500, 1390, 15000, 3.4, 'OSA', 'DEN', '+886 9## ### ###',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,WALLET,WALLET,WALLET,COD,COD,COD}', '{黑貓宅急便,中華郵政}', true, false,
 '{怡君|yijun,志明|zhiming,淑芬|shufen,冠宇|guanyu,雅婷|yating,家豪|jiahao}', '{陳|chen,林|lin,黃|huang,張|chang,吳|wu,蔡|tsai,司馬|sima}',
 '{忠孝東路#段##號,中正路###號,民生東路#段#巷##號}', '{臺北市信義區|110##|,臺中市西屯區|407##|,高雄市左營區|813##|,花蓮市|970##|花蓮縣}'),
('AE', 1, 'USD', 500, 1690, 20000, 4.6, 'LIS', 'HAM', '+971 5# ### ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,COD,COD}', '{أرامكس,DHL Express}', false, false,
 '{محمد|mohammed,فاطمة|fatima,أحمد|ahmed,مريم|maryam,خالد|khalid,نورة|noura,عبد الرحمن|abdulrahman}',
 '{المنصوري|almansoori,الهاشمي|alhashimi,النعيمي|alnuaimi,الكعبي|alkaabi,آل مكتوم|almaktoum}',
 '{شارع الشيخ زايد ##,شارع الخليج #,شارع الوحدة ###}', '{دبي|00000|دبي,أبو ظبي|00000|أبو ظبي,الشارقة|00000|الشارقة,العين|00000|أبو ظبي}'),
('EG', 0.5, 'USD', 1400, 1490, 20000, 6.1, 'LIS', 'HAM', '+20 10 #### ####',
 '{COD,COD,COD,COD,COD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,WALLET,WALLET}', '{البريد المصري,أرامكس}', false, false,
 '{يوسف|youssef,سلمى|salma,عمر|omar,هاجر|hagar,مصطفى|mostafa}', '{حسن|hassan,إبراهيم|ibrahim,السيد|elsayed,عبد الفتاح|abdelfattah}',
 '{شارع التحرير ##,شارع الهرم ###,كورنيش النيل #}', '{القاهرة|115##|القاهرة,الإسكندرية|215##|الإسكندرية,الجيزة|125##|الجيزة}'),
('IL', 1.5, 'USD', 1700, 1290, 15000, 4.4, 'LIS', 'HAM', '+972 5# ### ####',
 '{CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,CREDIT_CARD,DEBIT_CARD,DEBIT_CARD,WALLET,WALLET,WALLET}', '{דואר ישראל,צ׳יטה}', false, false,
 '{נועה|noa,יוסי|yossi,תמר|tamar,אורי|uri,שירה|shira,איתי|itay,רבקה|rivka}', '{כהן|cohen,לוי|levi,מזרחי|mizrahi,פרץ|peretz,ביטון|biton,בן־דוד|bendavid}',
 '{רחוב הרצל ##,שדרות רוטשילד #,רחוב יפו ###}', '{תל אביב-יפו|6#####0|,ירושלים|9#####0|,חיפה|3#####0|,באר שבע|8#####0|}'),
('IN', 2, 'USD', 1800, 1490, 15000, 5.2, 'OSA', 'LIS', '+91 98### #####',
 '{UPI,UPI,UPI,UPI,UPI,COD,COD,CREDIT_CARD,DEBIT_CARD,NET_BANKING}', '{Blue Dart,Delhivery}', false, false,
 '{आरव|aarav,अनन्या|ananya,विवान|vivaan,प्रिया|priya,अर्जुन|arjun,दीक्षा|diksha,ईशान|ishan,मीनाक्षी|meenakshi}',
 '{शर्मा|sharma,वर्मा|verma,गुप्ता|gupta,सिंह|singh,पटेल|patel,मिश्रा|mishra,कुलकर्णी|kulkarni}',
 '{## महात्मा गांधी मार्ग,##/# गांधी नगर,# लाल बहादुर शास्त्री मार्ग,### सेक्टर ##}', '{नई दिल्ली|1100##|दिल्ली,मुंबई|4000##|महाराष्ट्र,पुणे|4110##|महाराष्ट्र,मनाली|175131|हिमाचल प्रदेश,जयपुर|3020##|राजस्थान}');

-- # becomes a digit, another one each time.
create function demo_work.digits(pattern text, n bigint, salt integer) returns text
  language sql immutable parallel safe
  as $$select string_agg(case when part = '#' then (demo_work.h(n, salt + place::integer) & 63) % 9 + 1 || '' else part end, '' order by place)
         from string_to_table(pattern, null) with ordinality as t (part, place)$$;

-- Customers that no form foresaw: whatever shows them must show them as they are.
create table demo_work.odd_names (customer_no bigint generated always as identity (start with 25 increment by 7), name text);
insert into demo_work.odd_names (name)
values
('<b>Bold</b> & <i>Söhne</i>'), ('%1 %2 %n'), ('O''Brien "Quotes" \Backslash'), ('Robert''); DROP TABLE students;--'),
('<img src="file:///etc/passwd" onerror="x">'), ('=HYPERLINK("http://example.com";"Click")'), ('{{customer_name}} & ${name}'),
('Zoë 🏔️ 👩‍👩‍👧‍👦 Ŧest'), (E'Two\nLines\tand a tab'), ('‮reversed by an override‬ A. Normal'), ('   leading and trailing   '),
(repeat('Maximiliane-Alexandra ', 11) || 'von und zu'), ('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
('Łódź & Œuvre ﬁn — “curly” ‘quotes’ …'), ('&amp; &lt;not decoded&gt; &#39;'), ('Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳'), ('null'), ('NaN'), ('-1'), ('١٢٣ أحمد Smith (mixed)'),
('a'), ('@SUM(1+1)*cmd|''/C calc''!A0'), ('محمد "abc" <123>'), ('%s%n%x :name $1');

create table demo_work.country_slots as -- ten slots for each percent of the customers
select (row_number() over (order by country_no, i) - 1)::integer as slot, country_no
  from demo_work.countries, generate_series(1, (share * 10)::integer) as i;
