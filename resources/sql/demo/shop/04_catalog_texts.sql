-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    what Nordwind Outdoor sells: departments, the categories below them, brands, words for names.
-- Parameters: none.

create table demo_work.departments (
    department_no integer generated always as identity primary key,
    name text not null,
    code text not null,
    description text not null
);
insert into demo_work.departments (name, code, description)
values
('Tents & Shelters', 'TEN', 'Sleep dry wherever the day ends.'),
('Sleeping', 'SLP', 'Bags, mats and hammocks for warm nights.'),
('Packs & Bags', 'BAG', 'Carry it well, from a day out to a season away.'),
('Clothing', 'CLO', 'Layers that work together in wind, rain and sun.'),
('Footwear', 'SHO', 'Boots and shoes for every ground.'),
('Camp Kitchen', 'KIT', 'Stoves, pots, bottles and what goes into them.'),
('Light & Navigation', 'NAV', 'See the way, find the way, keep the power on.'),
('Climbing', 'CLI', 'Certified hardware for rock and wall.'),
('Winter Sports', 'WIN', 'Snow, ice and the long way up.'),
('On the Water', 'WAT', 'Packrafts, paddles and what keeps you afloat.'),
('Care & First Aid', 'CAR', 'Keep the gear going, and the people.');

-- Between a department and its categories, where there are many.
create table demo_work.groups (name text primary key, department_code text not null);
insert into demo_work.groups (name, department_code)
values ('Jackets', 'CLO'), ('Trousers & Shorts', 'CLO');

create table demo_work.shelves (
    shelf_no integer generated always as identity primary key,
    department_code text not null,
    group_name text,
    name text not null,
    code text not null,
    nouns text[] not null,
    price_from integer not null,    -- EUR
    price_to integer not null,
    grams_from integer not null,
    grams_to integer not null,
    options text not null,          -- what can be chosen: WEAR, SHOE, PACK, COLOUR, VOLUME, LENGTH or NONE
    popularity double precision not null,
    winter double precision not null, -- how it sells in winter and in summer
    summer double precision not null,
    most_at_once integer not null,  -- units in one line
    materials text[] not null,
    use text not null               -- what the description says it is for
);
insert into demo_work.shelves (department_code, group_name, name, code, nouns, price_from, price_to, grams_from, grams_to, options,
    popularity, winter, summer, most_at_once, materials, use)
values
('TEN', null, 'Backpacking Tents', 'BPT', '{Tent 1P,Tent 2P,Tent 3P,UL Tent 2P}', 149, 699, 980, 3200, 'COLOUR', 1.0, 0.4, 1.7, 1, '{ripstop nylon 20D,polyester 68D,silnylon 15D}', 'light trips with everything on your back'),
('TEN', null, 'Family Tents', 'FAM', '{Family Tent 4P,Family Tent 5P,Tunnel Tent 6P}', 249, 999, 7200, 18500, 'COLOUR', 0.5, 0.2, 2.2, 1, '{polyester 150D,polycotton}', 'a week at the campsite with the children'),
('TEN', null, 'Tarps & Shelters', 'TRP', '{Tarp 3x3,Tarp 4x3,Sun Shelter,Wind Shelter}', 39, 229, 420, 2900, 'COLOUR', 0.7, 0.5, 1.6, 2, '{silnylon,polyester 75D}', 'a dry place to cook and sit'),
('TEN', null, 'Bivy Bags', 'BIV', '{Bivy Bag,Emergency Bivy,Bivy Tent}', 29, 299, 110, 1100, 'LENGTH', 0.4, 0.8, 1.3, 2, '{3-layer laminate,aluminised film}', 'nights on a ledge, planned or not'),
('TEN', null, 'Pegs & Guylines', 'PEG', '{Y-Peg Set,Snow Peg Set,Guyline Set,Pole Repair Sleeve,Footprint}', 6, 69, 20, 640, 'NONE', 1.2, 0.5, 1.6, 4, '{7075 aluminium,Dyneema,polyester}', 'whatever the ground is made of'),
('SLP', null, 'Down Sleeping Bags', 'DSB', '{Down Bag 0,Down Bag -5,Down Bag -12,Down Quilt}', 189, 749, 520, 1700, 'LENGTH', 0.8, 1.0, 1.2, 1, '{800 fill RDS goose down,650 fill RDS duck down}', 'cold nights at little weight'),
('SLP', null, 'Synthetic Sleeping Bags', 'SSB', '{Sleeping Bag +5,Sleeping Bag 0,Sleeping Bag -7,Kids'' Sleeping Bag}', 59, 239, 850, 2300, 'LENGTH', 0.9, 0.8, 1.5, 2, '{recycled hollow fibre,continuous filament}', 'damp places, where down gives up'),
('SLP', null, 'Sleeping Mats', 'MAT', '{Air Mat,Insulated Air Mat,Self-inflating Mat,Foam Mat}', 29, 229, 340, 1900, 'LENGTH', 1.2, 0.7, 1.6, 3, '{TPU laminate,polyester 75D,closed-cell foam}', 'ground that is hard, cold or both'),
('SLP', null, 'Hammocks', 'HAM', '{Hammock,Double Hammock,Hammock Straps,Hammock Tarp}', 24, 159, 180, 1200, 'COLOUR', 0.6, 0.3, 2.0, 2, '{parachute nylon,polyester webbing}', 'any two trees'),
('SLP', null, 'Pillows & Liners', 'PIL', '{Inflatable Pillow,Travel Pillow,Silk Liner,Cotton Liner}', 14, 79, 60, 420, 'COLOUR', 0.9, 0.7, 1.4, 3, '{mulberry silk,organic cotton,TPU}', 'the little that makes a night'),
('BAG', null, 'Trekking Packs', 'TRK', '{Pack 45,Pack 55,Pack 65,Pack 75+10}', 119, 399, 1100, 2900, 'PACK', 1.0, 0.6, 1.5, 1, '{nylon 210D,recycled polyamide 420D}', 'a week between two shops'),
('BAG', null, 'Daypacks', 'DAY', '{Daypack 18,Daypack 22,Daypack 28,Speed Pack 12}', 49, 159, 320, 1250, 'COLOUR', 1.5, 0.9, 1.3, 2, '{nylon 210D,recycled polyester 300D}', 'a day on the hill or in town'),
('BAG', null, 'Travel Bags', 'TRV', '{Duffel 40,Duffel 70,Duffel 100,Roller 60}', 69, 289, 780, 3400, 'COLOUR', 0.7, 0.9, 1.2, 1, '{TPE tarpaulin,nylon 840D}', 'roofs of buses and holds of boats'),
('BAG', null, 'Dry Bags', 'DRY', '{Dry Bag 5,Dry Bag 13,Dry Bag 35,Dry Pack 60}', 9, 119, 45, 980, 'VOLUME', 1.0, 0.5, 1.7, 4, '{PU coated nylon 70D,TPU 420D}', 'keeping what must be dry, dry'),
('BAG', null, 'Bike Bags', 'BIK', '{Saddle Bag,Frame Bag,Handlebar Roll,Pannier Pair}', 39, 199, 160, 1900, 'COLOUR', 0.7, 0.4, 1.7, 2, '{TPU laminate,Cordura 500D}', 'a bicycle that goes further'),
('CLO', 'Jackets', 'Hardshell Jackets', 'HRD', '{Men''s Hardshell,Women''s Hardshell,3L Shell,Rain Jacket}', 119, 549, 240, 620, 'WEAR', 1.3, 1.3, 0.7, 1, '{3-layer laminate 20k/20k,recycled 2.5-layer nylon}', 'days when the forecast was right'),
('CLO', 'Jackets', 'Softshell Jackets', 'SFT', '{Men''s Softshell,Women''s Softshell,Wind Shirt,Hooded Softshell}', 79, 229, 190, 560, 'WEAR', 0.9, 1.1, 0.9, 1, '{stretch-woven polyamide,brushed softshell}', 'moving fast in wind'),
('CLO', 'Jackets', 'Insulated Jackets', 'INS', '{Down Jacket,Down Vest,Synthetic Hoody,Expedition Parka}', 129, 649, 210, 1450, 'WEAR', 1.2, 2.1, 0.3, 1, '{800 fill RDS goose down,recycled synthetic fill}', 'standing still in the cold'),
('CLO', null, 'Fleece', 'FLC', '{Fleece Jacket,Grid Hoody,Fleece Pullover,Wool Fleece}', 49, 189, 230, 610, 'WEAR', 1.2, 1.7, 0.5, 1, '{recycled polyester fleece,merino blend}', 'the layer that is never off'),
('CLO', null, 'Base Layers', 'BAS', '{Merino Tee,Merino Longsleeve,Thermal Tights,Merino Briefs}', 29, 119, 80, 310, 'WEAR', 1.5, 1.5, 0.8, 3, '{merino 150,merino 200,polypropylene}', 'skin, day and night'),
('CLO', 'Trousers & Shorts', 'Hiking Trousers', 'TRO', '{Men''s Hiking Pants,Women''s Hiking Pants,Zip-off Pants,Rain Pants}', 59, 219, 220, 640, 'WEAR', 1.3, 0.9, 1.2, 2, '{stretch polyamide,organic cotton blend}', 'long days and wet grass'),
('CLO', 'Trousers & Shorts', 'Shorts', 'SHT', '{Hiking Shorts,Trail Shorts,Swim Shorts}', 39, 109, 110, 330, 'WEAR', 0.8, 0.1, 2.3, 2, '{stretch polyamide,recycled polyester}', 'summer'),
('CLO', null, 'Shirts & T-Shirts', 'TSH', '{T-Shirt,Sun Shirt,Flannel Shirt,Polo}', 24, 99, 120, 380, 'WEAR', 1.4, 0.6, 1.5, 3, '{organic cotton,hemp blend,recycled polyester}', 'the trail and the train home'),
('CLO', null, 'Socks', 'SOX', '{Hiking Socks,Trail Socks,Liner Socks,Expedition Socks}', 9, 35, 40, 140, 'SHOE', 2.0, 1.3, 1.0, 5, '{merino blend,recycled polyamide}', 'feet that still like you in the evening'),
('CLO', null, 'Hats & Gloves', 'HAT', '{Beanie,Sun Hat,Fleece Gloves,Mountain Gloves,Neck Gaiter}', 14, 119, 40, 290, 'WEAR', 1.4, 1.9, 0.6, 2, '{merino,goat leather,recycled fleece}', 'both ends of you'),
('SHO', null, 'Hiking Boots', 'BOO', '{Hiking Boot Mid,Leather Boot,Trekking Boot GTX,Light Hiker}', 119, 349, 820, 1750, 'SHOE', 1.3, 0.9, 1.2, 1, '{nubuck leather,suede and mesh,full-grain leather}', 'paths with stones in them'),
('SHO', null, 'Trail Running Shoes', 'RUN', '{Trail Runner,Mountain Runner,Mud Runner,Ultra Runner}', 99, 199, 460, 720, 'SHOE', 1.2, 0.7, 1.4, 1, '{engineered mesh,ripstop mesh}', 'going there fast'),
('SHO', null, 'Approach Shoes', 'APP', '{Approach Shoe,Approach Mid,Scrambler}', 109, 219, 620, 980, 'SHOE', 0.7, 0.6, 1.5, 1, '{suede,microfibre}', 'the rock before the rock'),
('SHO', null, 'Sandals', 'SAN', '{Trek Sandal,River Sandal,Camp Slipper}', 35, 129, 260, 680, 'SHOE', 0.8, 0.1, 2.5, 1, '{recycled webbing,EVA}', 'rivers, camps and cafés'),
('SHO', null, 'Winter Boots', 'WBO', '{Winter Boot,Snow Boot,Insulated Chelsea}', 99, 299, 1100, 2100, 'SHOE', 0.7, 2.6, 0.1, 1, '{waterproof leather,felt and rubber}', 'snow to the shin'),
('SHO', null, 'Insoles & Gaiters', 'GAI', '{Insole,Gaiter,Overshoe,Lace Set}', 7, 89, 30, 340, 'SHOE', 0.9, 1.3, 0.8, 2, '{Cordura,cork and foam}', 'the small things boots want'),
('KIT', null, 'Stoves', 'STO', '{Gas Stove,Multifuel Stove,Wood Stove,Stove System}', 29, 229, 73, 890, 'NONE', 1.0, 0.7, 1.5, 1, '{titanium,stainless steel,aluminium}', 'a hot meal anywhere'),
('KIT', null, 'Cookware', 'COK', '{Pot Set,Titanium Mug,Frying Pan,Spork,Plate Set}', 7, 119, 17, 980, 'NONE', 1.3, 0.7, 1.4, 4, '{hard-anodised aluminium,titanium,enamelled steel}', 'one pot or three courses'),
('KIT', null, 'Bottles & Flasks', 'BOT', '{Bottle,Vacuum Flask,Soft Flask,Hydration Bladder}', 12, 69, 38, 620, 'VOLUME', 1.8, 1.2, 1.3, 3, '{18/8 stainless steel,Tritan,TPU}', 'tea at the top'),
('KIT', null, 'Trail Food', 'FOO', '{Lentil Dal,Chili sin Carne,Porridge,Energy Bar Box,Instant Coffee}', 4, 39, 60, 900, 'NONE', 1.9, 0.8, 1.4, 6, '{freeze-dried,organic ingredients}', 'when the pot is all you have'),
('KIT', null, 'Water Treatment', 'H2O', '{Water Filter,Filter Bottle,Purifier Tablets,Gravity Filter}', 9, 119, 20, 420, 'NONE', 0.9, 0.5, 1.6, 2, '{hollow fibre membrane,activated carbon}', 'drinking where you are'),
('KIT', null, 'Fuel & Lighters', 'FUE', '{Gas Canister 230,Gas Canister 450,Fire Steel,Storm Matches}', 5, 29, 25, 780, 'NONE', 1.4, 0.7, 1.4, 6, '{isobutane mix,ferrocerium}', 'a flame when it counts'),
('NAV', null, 'Headlamps', 'HEA', '{Headlamp 200,Headlamp 400,Headlamp 900,Running Light}', 24, 149, 35, 280, 'COLOUR', 1.5, 1.6, 0.8, 2, '{polycarbonate,aluminium}', 'starting before dawn'),
('NAV', null, 'Lanterns', 'LAN', '{Camp Lantern,String Light,Candle Lantern}', 14, 99, 90, 720, 'NONE', 0.7, 0.7, 1.5, 2, '{polycarbonate,brass}', 'the long evening'),
('NAV', null, 'GPS & Watches', 'GPS', '{GPS Watch,GPS Handheld,Satellite Messenger}', 149, 749, 48, 260, 'COLOUR', 0.6, 1.0, 1.1, 1, '{fibre-reinforced polymer,titanium bezel}', 'knowing where that is'),
('NAV', null, 'Maps & Compasses', 'MAP', '{Compass,Mirror Compass,Hiking Map,Map Case}', 9, 79, 25, 190, 'NONE', 0.9, 0.5, 1.5, 3, '{acrylic,waterproof paper}', 'working without a battery'),
('NAV', null, 'Power Banks & Solar', 'PWR', '{Power Bank 10,Power Bank 20,Solar Panel 15W,Cable Set}', 12, 149, 45, 560, 'NONE', 1.1, 0.9, 1.3, 2, '{recycled ABS,monocrystalline cells}', 'five days from a socket'),
('CLI', null, 'Ropes', 'ROP', '{Single Rope 9.5,Half Rope 8.4,Accessory Cord,Rope Bag}', 12, 289, 120, 4300, 'LENGTH', 0.6, 0.6, 1.4, 1, '{polyamide dry treated,polyamide}', 'holding falls, long and short'),
('CLI', null, 'Harnesses', 'HAR', '{Sport Harness,Alpine Harness,Kids'' Harness}', 45, 149, 230, 480, 'WEAR', 0.6, 0.7, 1.3, 1, '{laminated webbing,ripstop nylon}', 'hanging about'),
('CLI', null, 'Carabiners & Quickdraws', 'QDR', '{Quickdraw Set,HMS Carabiner,Belay Device,Sling 120}', 8, 119, 35, 720, 'NONE', 1.0, 0.7, 1.3, 5, '{hot-forged aluminium,Dyneema}', 'clipping, belaying, building anchors'),
('CLI', null, 'Helmets', 'HEL', '{Climbing Helmet,Light Helmet,Ski Helmet}', 49, 159, 190, 430, 'WEAR', 0.6, 1.1, 1.1, 1, '{EPP foam,ABS shell}', 'the head you want to keep'),
('CLI', null, 'Climbing Shoes & Chalk', 'CSH', '{Climbing Shoe,Boulder Shoe,Chalk Bag,Chalk 300}', 7, 169, 110, 560, 'SHOE', 0.8, 1.1, 0.9, 1, '{microfibre,split leather}', 'small holds'),
('WIN', null, 'Snowshoes', 'SNS', '{Snowshoes,Snowshoe Bag,Trekking Poles}', 29, 289, 420, 2300, 'NONE', 0.6, 2.8, 0.1, 1, '{polypropylene,7075 aluminium}', 'deep snow without sinking'),
('WIN', null, 'Ski Touring', 'SKI', '{Touring Ski,Touring Binding,Climbing Skins,Ski Crampons}', 79, 799, 190, 3100, 'LENGTH', 0.4, 3.0, 0.05, 1, '{paulownia core,mohair mix,forged aluminium}', 'earning the turns'),
('WIN', null, 'Avalanche Safety', 'AVA', '{Avalanche Beacon,Probe 260,Snow Shovel,Airbag Pack}', 39, 849, 210, 2600, 'NONE', 0.4, 2.8, 0.05, 1, '{7075 aluminium,carbon}', 'the minutes that matter'),
('WIN', null, 'Crampons & Ice Axes', 'ICE', '{Crampons 10,Crampons 12,Ice Axe,Ice Tool,Grip Spikes}', 29, 299, 240, 1100, 'NONE', 0.5, 2.2, 0.5, 1, '{chromoly steel,aluminium}', 'steep and hard'),
('WAT', null, 'Packrafts & Kayaks', 'RAF', '{Packraft,Inflatable Kayak,River Tube}', 199, 1299, 2100, 14800, 'COLOUR', 0.3, 0.1, 2.6, 1, '{TPU 210D,drop-stitch PVC}', 'the lake behind the ridge'),
('WAT', null, 'Paddles', 'PAD', '{Packraft Paddle,Touring Paddle,Paddle Leash}', 15, 259, 60, 1150, 'LENGTH', 0.4, 0.1, 2.4, 2, '{fibreglass,carbon,aluminium}', 'making the wind your problem'),
('WAT', null, 'Life Jackets', 'LIF', '{Life Jacket,Kids'' Life Jacket,Buoyancy Aid,Throw Bag}', 39, 169, 380, 980, 'WEAR', 0.4, 0.1, 2.4, 2, '{PVC-free foam,nylon 420D}', 'water that is colder than it looks'),
('CAR', null, 'Knives & Tools', 'KNI', '{Pocket Knife,Fixed Knife,Multitool,Folding Saw,Hatchet}', 19, 179, 55, 780, 'NONE', 1.1, 1.0, 1.1, 1, '{stainless steel,carbon steel,ash wood}', 'bread, wood and everything between'),
('CAR', null, 'First Aid', 'AID', '{First Aid Kit,Blister Kit,Rescue Blanket,Tick Remover}', 5, 79, 12, 620, 'NONE', 1.2, 0.7, 1.4, 3, '{nylon pouch,aluminised film}', 'the day that goes wrong'),
('CAR', null, 'Care & Repair', 'REP', '{Wash-in 300,Proofing Spray,Seam Sealer,Patch Kit,Boot Wax}', 5, 29, 20, 520, 'NONE', 1.4, 1.2, 0.9, 3, '{PFC-free,natural wax}', 'gear that is worth mending'),
('CAR', null, 'Sun & Insects', 'SUN', '{Sun Cream 50,Insect Spray,Head Net,Sunglasses}', 6, 139, 25, 210, 'NONE', 1.0, 0.2, 2.3, 3, '{mineral filter,polycarbonate lens}', 'July');

-- Brands, each of one seller, who prices in one currency: what costs dollars is sold for dollars.
create table demo_work.sellers (
    seller_no integer generated always as identity primary key,
    name text not null, contact text not null, email text not null, phone text not null, business_type text not null,
    address jsonb not null, commission numeric not null, is_verified boolean not null,
    documents jsonb not null, brands text[] not null, currency text not null
);
insert into demo_work.sellers (name, contact, email, phone, business_type, address, commission, is_verified, documents, brands, currency)
values
('Nordwind Outdoor GmbH', 'Henrike Sievers', 'range@nordwind-outdoor.example', '+49 40 5550100', 'GMBH',
 '{"name": "Nordwind Outdoor GmbH", "line1": "Großer Grasbrook 9", "postal_code": "20457", "city": "Hamburg", "state": "", "country": "DE", "phone": "+49 40 5550100"}',
 0, true, '[{"kind": "REGISTER_EXTRACT", "checked_on": "2024-02-12"}]', '{Nordwind,Nordwind,Nordwind,Bergen Basics}', 'EUR'),
('Havstein AS', 'Ingrid Håvåg', 'trade@havstein.example', '+47 55 555 010', 'AS',
 '{"name": "Havstein AS", "line1": "Bryggen 21", "postal_code": "5003", "city": "Bergen", "state": "Vestland", "country": "NO", "phone": "+47 55 555 010"}',
 0.12, true, '[{"kind": "REGISTER_EXTRACT", "checked_on": "2024-03-04"}, {"kind": "ID_CARD", "checked_on": "2024-03-04"}]', '{Havstein,Kvisvik}', 'EUR'),
('Serra Alta, Lda.', 'João Magalhães', 'vendas@serraalta.example', '+351 211 555 010', 'LDA',
 '{"name": "Serra Alta, Lda.", "line1": "Rua da Indústria 44", "postal_code": "6200-027", "city": "Covilhã", "state": "Beira Interior", "country": "PT", "phone": "+351 211 555 010"}',
 0.14, true, '[{"kind": "REGISTER_EXTRACT", "checked_on": "2024-05-21"}]', '{Serra Alta,Estrela}', 'EUR'),
('Alder & Pine Supply LLC', 'Harper O''Connor', 'wholesale@alderandpine.example', '+1 303 555 0142', 'LLC',
 '{"name": "Alder & Pine Supply LLC", "line1": "1480 Larimer Street", "postal_code": "80202", "city": "Denver", "state": "CO", "country": "US", "phone": "+1 303 555 0142"}',
 0.15, true, '[{"kind": "W9", "checked_on": "2024-06-17"}]', '{Alder & Pine,Alder & Pine,Kestrel Peak}', 'USD'),
('株式会社オオカミ', '大神 悠真', 'sales@ookami.example', '+81 6 5550 0101', 'KK',
 '{"name": "株式会社オオカミ", "line1": "中央区南船場2丁目1-10", "postal_code": "542-0081", "city": "大阪市", "state": "大阪府", "country": "JP", "phone": "+81 6 5550 0101"}',
 0.13, true, '[{"kind": "REGISTER_EXTRACT", "checked_on": "2024-09-02"}]', '{Ōkami,Yamabiko}', 'JPY'),
('Čerchov Works s.r.o.', 'Štěpán Růžička', 'obchod@cerchov.example', '+420 377 555 010', 'SRO',
 '{"name": "Čerchov Works s.r.o.", "line1": "Žižkova 18", "postal_code": "301 00", "city": "Plzeň", "state": "Plzeňský kraj", "country": "CZ", "phone": "+420 377 555 010"}',
 0.15, false, '[]', '{Čerchov}', 'EUR');

-- Model names: places with weather. 67 of them, so that steps through the list do not repeat within a shelf.
create table demo_work.models as
select array['Fjell','Skarv','Tind','Dovre','Rondane','Lofot','Senja','Hardanger','Jotun','Femund','Sarek','Kebne','Abisko','Padjelanta',
 'Saimaa','Inari','Kilpis','Hekla','Askja','Torsmörk','Skye','Torridon','Cairn','Rannoch','Snowdon','Kerry','Connemara','Harz','Brocken',
 'Zugspitz','Watzmann','Karwendel','Dachstein','Glockner','Silvretta','Bernina','Engadin','Eiger','Säntis','Aravis','Vanoise','Écrins',
 'Mercantour','Dolomit','Brenta','Stelvio','Gran Sasso','Etna','Tatra','Rysy','Retezat','Triglav','Durmitor','Olymp','Estrela','Gredos',
 'Aneto','Montserrat','Teide','Aconcagua','Fitz Roy','Denali','Yukon','Rainier','Tahoe','Hokkaidō','Yari']::text[] as names;

create table demo_work.colours as
select array['Moss','Slate','Rust','Night Blue','Sand','Black','Glacier','Cranberry','Pine','Ochre']::text[] as names;
