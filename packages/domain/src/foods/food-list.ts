/**
 * The built-in foods: values per 100 g and household measures of the USDA National Nutrient Database for Standard
 * Reference, release 28 (2016), which is in the public domain in the United States; the names are our own. A line holds
 * name, the number in that database, kcal, protein, carbohydrates, fat and fibre in grams, and measures with their grams.
 */
export const foodList = `
Apple|09003|52|0.26|13.81|0.17|2.4|cup quartered or chopped=125,cup slices=109,large=223
Apple, peeled|09004|48|0.27|12.76|0.13|1.3|cup slices=110,large=216,medium=161
Apple juice|09016|46|0.1|11.3|0.13|0.2|cup=248,drink box=262
Apple sauce, unsweetened|09019|42|0.17|11.27|0.1|1.1|cup=244
Apricot|09021|48|1.4|11.12|0.39|2|cup halves=155,cup sliced=165,apricot=35
Dried apricots|09032|241|3.39|62.64|0.51|7.3|cup halves=130,half=3.5
Avocado|09037|160|2|8.53|14.66|6.7|cup cubes=150,cup pureed=230,cup sliced=146
Banana|09040|89|1.09|22.84|0.33|2.6|cup mashed=225,cup sliced=150,extra small=81
Blackberries|09042|43|1.39|9.61|0.49|5.3|cup=144
Blueberries|09050|57|0.74|14.49|0.33|2.4|cup=148,berries=1.4
Cherries|09070|63|1.06|16.01|0.2|2.1|cup with pits yields=138,cup without pits=154,cherry=8.2
Dried cranberries|09079|308|0.17|82.8|1.09|5.3|cup=160
Cranberry juice|14242|54|0|13.52|0.1|0|cup=253
Blackcurrants|09083|63|1.4|15.38|0.41|0|cup=112
Dates|09421|277|1.81|74.97|0.15|6.7|date pitted=24
Figs|09089|74|0.75|19.18|0.3|2.9|large=64,medium=50,small=40
Dried figs|09094|249|3.3|63.87|0.93|9.8|cup=149,fig=8.4
Grapefruit|09112|42|0.77|10.66|0.14|1.6|cup sections with juice=230,fruit=246,NLEA serving=154
Grapes|09132|69|0.72|18.1|0.16|0.9|cup=151,grapes=4.9,NLEA serving=126
Kiwi|09148|61|1.14|14.66|0.52|3|cup sliced=180,fruit=69,NLEA serving=148
Lemon|09150|29|1.1|9.32|0.3|2.8|cup sections=212,fruit=58,wedge or slice=7
Lemon juice|09152|22|0.35|6.9|0.24|0.3|cup=244,lemon yields=48,wedge yields=5.9
Lime|09159|30|0.7|10.54|0.2|2.8|fruit=67,NLEA serving=67
Mango|09176|60|0.82|14.98|0.38|1.6|cup pieces=165,fruit without refuse=336
Honeydew melon|09184|36|0.54|9.09|0.14|0.8|cup diced=170,cup balls=177,melon=1000
Cantaloupe melon|09181|34|0.84|8.16|0.19|0.9|cup balls=177,cup cubes=160,cup diced=156
Nectarine|09191|44|1.06|10.55|0.32|1.7|cup slices=143,small=129,medium=142
Olives, black|09193|115|0.84|6.26|10.68|3.2|tablespoon=8.4,large=4.4,small=3.2
Olives, green|09195|145|1.03|3.84|15.32|3.3|olive=2.7
Orange|09200|47|0.94|11.75|0.12|2.4|cup sections=180,large=184,small=96
Orange juice|09206|45|0.7|10.4|0.2|0.2|cup=248,fruit yields=86
Mandarin|09218|53|0.81|13.34|0.31|1.8|cup sections=195,small=76,medium=88
Papaya|09226|43|0.47|10.82|0.26|1.7|cup mashed=230,fruit small=157,fruit large=781
Passion fruit|09231|97|2.2|23.38|0.7|10.4|cup=236,fruit without refuse=18
Peach|09236|39|0.91|9.54|0.25|1.5|cup slices=154,small=130,medium=150
Pear|09252|57|0.36|15.23|0.14|3.1|cup slices=140,cup cubes=161,small=148
Persimmon|09263|70|0.58|18.59|0.19|3.6|fruit=168
Pineapple|09266|50|0.54|13.12|0.12|1.4|cup chunks=165,fruit=905,slice=166
Plum|09279|46|0.7|11.42|0.28|1.4|cup sliced=165,fruit=66,NLEA serving=151
Prunes|09291|240|2.18|63.88|0.38|7.1|cup pitted=174,prune pitted=9.5
Pomegranate|09286|83|1.67|18.7|1.17|4|cup arils=174,pomegranate=282
Raisins|09298|299|3.07|79.18|0.46|3.7|cup packed=165,cup=145,miniature box=14
Raspberries|09302|52|1.2|11.94|0.65|6.5|cup=123,pint as purchased yields=312,raspberries=1.9
Rhubarb|09307|21|0.9|4.54|0.2|1.8|cup diced=122,stalk=51
Strawberries|09316|32|0.67|7.68|0.3|2|cup halves=152,cup pureed=232,cup sliced=166
Watermelon|09326|30|0.61|7.55|0.15|0.4|cup balls=154,cup diced=152,melon=4518
Plantain, cooked|09278|116|0.79|31.15|0.18|2.3|cup mashed=200,cup slices=154
Artichoke|11008|53|2.89|11.95|0.34|5.7|artichoke medium=120,cup hearts=168
Asparagus|11012|22|2.4|4.11|0.22|2|cup=180,spears=15
Aubergine|11210|35|0.83|8.73|0.23|2.5|cup=99
Beetroot|11081|44|1.68|9.96|0.18|2|cup slices=170,beets=50
Bok choy|11116|13|1.5|2.18|0.2|1|cup shredded=70,head=840,leaf=14
Broccoli, raw|11090|34|2.82|6.64|0.37|2.6|cup chopped=91,bunch=608,spear=31
Broccoli, cooked|11091|35|2.38|7.18|0.41|3.3|cup chopped=156,stalk large=280,stalk medium=180
Brussels sprouts|11099|36|2.55|7.1|0.5|2.6|sprout=21,cup=156
Cabbage, raw|11109|25|1.28|5.8|0.1|2.5|cup chopped=89,cup shredded=70,head large=1248
Cabbage, red|11112|31|1.43|7.37|0.16|2.1|cup chopped=89,cup shredded=70,head large=1134
Carrot, raw|11124|41|0.93|9.58|0.24|2.8|cup chopped=128,cup grated=110,cup strips or slices=122
Carrots, cooked|11125|35|0.76|8.22|0.18|3|tablespoon=9.7,cup slices=156,carrot=46
Cauliflower, raw|11135|25|1.92|4.97|0.28|2|cup chopped=107,floweret=13,head large=840
Cauliflower, cooked|11136|23|1.84|4.11|0.45|2.3|cup=124,flowerets=18
Celery|11143|16|0.69|2.97|0.17|1.6|cup chopped=101,NLEA serving=110,tablespoon=7.5
Chard|11148|20|1.88|4.13|0.08|2.1|cup chopped=175
Courgette, raw|11477|17|1.21|3.11|0.32|1|cup chopped=124,cup sliced=113,large=323
Courgette, cooked|11478|15|1.14|2.69|0.36|1|cup sliced=180,cup mashed=240
Cucumber|11205|15|0.65|3.63|0.11|0.5|cup slices=104,cucumber=301
Fennel|11957|31|1.24|7.3|0.2|3.1|cup sliced=87,bulb=234
Garlic|11215|149|6.36|33.06|0.5|2.1|cup=136,teaspoon=2.8,clove=3
Ginger root|11216|80|1.82|17.77|0.75|2|teaspoon=2,cup slices=96,slices=2.2
Green beans|11053|35|1.89|7.88|0.28|3.2|cup=125
Kale|11233|49|4.28|8.75|0.93|3.6|
Leek|11247|31|0.81|7.62|0.2|1|leek=124,cup chopped or diced=104
Lettuce, iceberg|11252|14|0.9|2.97|0.14|1.2|cup shredded=72,cup chopped=57,head large=755
Lettuce, romaine|11251|17|1.23|3.29|0.3|2.1|cup shredded=47,leaf inner=6,leaf outer=28
Rocket|11959|25|2.58|3.65|0.66|1.6|leaf=2,cup=20
Mushrooms, raw|11260|22|3.09|3.26|0.34|1|cup pieces or slices=70,cup whole=96,large=23
Mushrooms, fried|11263|26|3.58|4.04|0.33|1.8|cup sliced=108
Okra|11279|22|1.87|4.51|0.21|2.5|cup slices=160,pods=10.6
Onion, raw|11282|40|1.1|9.34|0.1|1.7|cup chopped=160,cup sliced=115,tablespoon chopped=10
Onion, cooked|11283|44|1.36|10.15|0.19|1.4|cup=210,tablespoon chopped=15,large=128
Spring onion|11291|32|1.83|7.34|0.19|2.6|cup chopped=100,tablespoon chopped=6,large=25
Parsnip|11299|71|1.32|17.01|0.3|3.6|cup slices=156,parsnip=160
Peas|11305|84|5.36|15.63|0.22|5.5|cup=160
Mange tout|11300|42|2.8|7.55|0.2|2.6|cup chopped=98,cup whole=63,pea pods=3.4
Pepper, red|11821|31|0.99|6.03|0.3|2.1|cup chopped=149,cup sliced=92,tablespoon=9.3
Pepper, green|11333|20|0.86|4.64|0.17|1.7|cup chopped=149,cup sliced=92,tablespoon=9.3
Chilli, red|11819|40|1.87|8.81|0.44|1.5|pepper=45,cup chopped or diced=150
Potato, boiled|11367|86|1.71|20.01|0.1|1.8|cup=156,large=300,medium=167
Potato, baked|11674|93|2.5|21.15|0.13|2.2|NLEA serving=148,potato large=299,potato medium=173
Mashed potato|11934|113|1.86|16.81|4.22|1.5|cup=210
Chips|11402|147|2.24|24.81|4.66|1.9|strip=8.9,package=255
Pumpkin|11423|20|0.72|4.9|0.07|1.1|cup mashed=245
Butternut squash|11486|40|0.9|10.49|0.09|3.2|cup cubes=205
Radishes|11429|16|0.68|3.4|0.1|1.6|cup slices=116,large=9,medium=4.5
Sauerkraut|11439|19|0.91|4.28|0.14|2.9|cup=142,cup undrained=236
Seaweed, nori|11446|35|5.81|5.11|0.28|0.3|sheets=2.6,tablespoon=5
Shallots|11677|72|2.5|16.8|0.1|3.2|tablespoon chopped=10
Spinach, raw|11457|23|2.86|3.63|0.39|2.2|cup=30,bunch=340,leaf=10
Spinach, cooked|11458|23|2.97|3.75|0.26|2.4|cup=180
Swede|11436|30|0.93|6.84|0.18|1.8|cup cubes=170,cup mashed=240
Sweet potato|11508|90|2.01|20.71|0.15|3.3|cup=200,large=180,medium=114
Sweetcorn|11168|96|3.41|20.98|1.5|2.4|ear small=89,ear medium=103,ear large=118
Sweetcorn, tinned|11172|67|2.29|14.34|1.22|2|cup=164,can yields=211,can=298
Tomato|11529|18|0.88|3.89|0.2|1.2|cup cherry tomatoes=149,cup chopped or sliced=180,Italian tomato=62
Cherry tomatoes|11529|18|0.88|3.89|0.2|1.2|cup cherry tomatoes=149,cup chopped or sliced=180,Italian tomato=62
Tomatoes, tinned|11531|16|0.79|3.47|0.25|1.9|cup=240,tablespoon=15,can=190
Tomato paste|11546|82|4.32|18.91|0.47|4.1|cup=264,tablespoon=16,can=170
Dried tomatoes|11955|258|14.11|55.76|2.97|12.3|cup=54,piece=2
Turnip|11565|22|0.71|5.06|0.08|2|cup cubes=156,cup mashed=230
Vegetable mix, cooked|11584|65|2.86|13.09|0.15|4.4|cup=182,package yields=275
Kimchi|11118|15|1.1|2.4|0.5|1.6|cup=150
Gherkin|11937|12|0.5|2.41|0.3|1|spear small=35,slice=7,large=135
Black beans|16015|132|8.86|23.71|0.54|8.7|cup=172
Kidney beans|16033|127|8.67|22.8|0.5|7.4|cup=177,tablespoon=11
White beans|16050|139|9.73|25.09|0.35|6.3|cup=179,tablespoon=11.2
Baked beans|16006|94|4.75|21.14|0.37|4.1|cup=254
Chickpeas|16057|164|8.86|27.42|2.59|7.6|cup=164
Hummus|16158|166|7.9|14.29|9.6|6|tablespoon=15,cup=246
Falafel|16138|333|13.31|31.84|17.8|0|patty=17
Lentils, cooked|16070|116|9.02|20.13|0.38|7.9|cup=198,tablespoon=12.3
Lentils, dry|16069|352|24.63|63.35|1.06|10.7|cup=192,tablespoon=12
Split peas, cooked|16086|118|8.34|21.1|0.39|8.3|cup=196,tablespoon=12.2
Edamame|11212|121|11.91|8.91|5.2|5.2|cup=155
Tofu, firm|16126|78|9.04|2.85|4.17|0.9|cup=252,block=324
Tofu, silken|16127|61|7.17|1.18|3.69|0.2|piece=120,cup=248,block=464
Tempeh|16114|192|20.29|7.64|10.8|0|cup=166
Soy milk|16120|54|3.27|6.28|1.75|0.6|cup=243
Soy sauce|16123|53|8.14|4.93|0.57|0.8|tablespoon=16,teaspoon=5.3,cup=255
Peanut butter|16398|598|22.21|22.31|51.36|5|tablespoon=16,cup=258
Peanuts, roasted|16390|587|24.35|21.26|49.66|8.4|cup=146,peanut=1
Almonds|12061|579|21.15|21.55|49.93|12.5|cup whole=143,cup sliced=92,cup slivered=108
Almond butter|12195|614|20.96|18.82|55.5|10.3|tablespoon=16,cup=250
Almond milk|14091|15|0.59|0.58|1.1|0|cup=262
Brazil nuts|12078|659|14.32|11.74|67.1|7.5|cup whole=133,kernel=5
Cashews|12087|553|18.22|30.19|43.85|3.3|
Chestnuts|12167|245|3.17|52.96|2.2|5.1|cup=143,kernels=8.4
Coconut, dried|12108|660|6.88|23.65|64.53|16.3|
Coconut milk, tinned|12118|197|2.02|2.81|21.33|0|cup=226,tablespoon=15
Hazelnuts|12120|628|14.95|16.7|60.75|9.7|cup chopped=115,cup ground=75,cup whole=135
Macadamia nuts|12131|718|7.91|13.82|75.77|8.6|cup whole or halves=134
Pecans|12142|691|9.17|13.86|71.97|9.6|cup chopped=109,cup halves=99
Pine nuts|12147|673|13.69|13.08|68.37|3.7|cup=135,nuts=0.2
Pistachios|12151|560|20.16|27.17|45.32|10.6|cup=123,kernel=0.7
Walnuts|12155|654|15.23|13.71|65.21|6.7|cup chopped=117,cup ground=80,cup in shell edible yield=28
Chia seeds|12006|486|16.54|42.12|30.74|34.4|
Flax seeds|12220|534|18.29|28.88|42.16|27.3|tablespoon whole=10.3,cup whole=168,tablespoon ground=7
Pumpkin seeds|12014|559|30.23|10.71|49.05|6|cup=129
Sesame seeds|12023|573|17.73|23.45|49.67|11.8|cup=144,tablespoon=9
Tahini|12166|595|17|21.19|53.76|9.3|tablespoon=15
Sunflower seeds|12036|584|20.78|20|51.46|8.6|cup with hulls edible yield=46,cup=140
Bagel|18001|264|10.56|52.38|1.32|1.6|bagel=99,mini bagel=26,small bagel=69
Baguette|18029|272|10.75|51.88|2.42|2.2|slice=139
Ciabatta or focaccia|18973|249|8.77|35.82|7.89|1.8|piece=57
Croissant|18239|406|8.2|45.8|21|2.6|croissant mini=28,croissant small=42,croissant medium=57
English muffin|18258|227|8.87|44.17|1.69|3.5|muffin=57
Naan|28307|291|9.62|50.43|5.65|2.2|piece=90
Pita bread|18041|275|9.1|55.7|1.2|2.2|pita large=60,pita small=28
Pumpernickel|18044|250|8.7|47.5|3.1|6.5|slice regular=26,slice snack-size=7,slice thin=20
Rye bread|18060|259|8.5|48.3|3.3|5.8|slice regular=32,slice snack-size=7,slice thin=25
White bread|18069|266|8.85|49.42|3.33|2.7|slice=29,cup crumbs=45,cup cubes=35
White toast|18070|290|9|54.5|4|2.9|cup crumbs=45,cup cubes=42,slice large=27
Wholemeal bread|18075|252|12.45|42.71|3.5|6|slice=32
Bread roll|18342|310|10.86|52.04|6.47|2|roll=28,each=25
Burger bun|18350|279|9.77|50.12|3.91|1.8|roll 1 serving=44
Tortilla, wheat|18364|306|8.2|49.38|7.99|3.5|tortilla=48,tortilla medium=30,package=407
Tortilla, corn|18363|218|5.7|44.64|2.85|6.3|enchilada=19,tortilla=24
Crispbread|18216|366|7.9|82.2|1.3|16.5|cup crushed=55,crispbread=10,wafer thin=2
Rice cake|19816|387|8.2|81.5|2.8|4.2|cake=9,cakes=9
Oatcake or cracker|18235|427|10.58|69.55|14.13|10.3|serving=28,crackers Triscuits regular size=4.7,cracker=4.6
Pretzels|19047|384|10.04|80.39|2.93|3.4|twists=6
Popcorn|19034|387|12.94|77.78|4.54|14.5|cup=8
Crisps|19411|532|6.39|53.83|33.98|3.1|chips=1.3,bag=227
Tortilla chips|19056|472|7.1|67.78|20.68|5.4|bag=213
Muffin, blueberry|18274|375|4.49|53|16.07|1.1|mini=17,small=66,medium=113
Pancake|18293|227|6.4|28.3|9.7|0|pancake=38
Waffle|18367|291|7.9|32.9|14.1|0|waffle round=75
Doughnut|18250|426|5.2|50.8|22.9|1.5|doughnut medium=45
Brownie|18151|405|4.8|63.9|16.3|2.1|square large=56,package Little Debbie=61
Chocolate chip cookie|18158|451|5.97|67.49|17.91|3|serving 3 cookies=34
Digestive biscuit|18174|500|4|66.78|25.8|2.2|pieces=9
Apple pie|18301|237|1.9|34|11|1.6|piece=125
Cheesecake|18147|321|5.5|25.5|22.5|0.4|piece=80
Chocolate cake|18096|389|3.48|52.84|20.05|2.2|piece=138,cake=1660
Sponge cake|18133|290|5.4|61|2.7|0.5|piece=38
Porridge, cooked with water|08121|71|2.54|12|1.52|1.7|cup=234,tablespoon=14.6
Oats|08120|379|13.15|67.7|6.52|10.1|cup=81
Granola|08037|489|13.67|53.88|24.31|8.9|cup=122
Cornflakes|08506|357|5.9|88.01|0.91|2.7|cup=28
Bran flakes|08504|310|10.21|79.77|3.36|16.9|serving=29,cup=42
Rice, white, cooked|20045|130|2.69|28.17|0.28|0.4|cup=158
Rice, white, dry|20044|365|7.13|79.95|0.66|1.3|cup=185
Rice, brown, cooked|20037|123|2.74|25.58|0.97|1.6|cup=202
Wild rice, cooked|20089|101|3.99|21.34|0.34|1.8|cup=164
Pasta, cooked|20121|158|5.8|30.86|0.93|1.8|cup spaghetti not packed=124,cup spaghetti packed=151,cup elbows not packed=120
Pasta, dry|20120|371|13.04|74.67|1.51|3.2|cup spaghetti=91,cup elbows=122,cup penne=95
Wholemeal pasta, cooked|20125|149|5.99|30.07|1.71|3.9|cup spaghetti not packed=117,cup spaghetti packed=151,cup elbows=117
Egg noodles, cooked|20110|138|4.54|25.16|2.07|1.2|cup=160
Rice noodles, cooked|20134|108|1.79|24.01|0.2|1|cup=176
Soba noodles, cooked|20115|99|5.06|21.44|0.1|0|cup=114
Couscous, cooked|20029|112|3.79|23.22|0.16|1.4|cup cooked=157,cup dry yields=528,oz dry yields=86
Bulgur, cooked|20013|83|3.08|18.58|0.24|4.5|cup=182,tablespoon=8.4
Quinoa, cooked|20137|120|4.4|21.3|1.92|2.8|cup=185
Buckwheat, cooked|20010|92|3.38|19.94|0.62|2.7|cup=168
Pearl barley, cooked|20006|123|2.26|28.22|0.44|3.8|cup=157
Millet, cooked|20032|119|3.51|23.67|1|1.3|cup=174
Polenta, dry|20022|370|7.11|79.45|1.75|3.9|cup=157
Flour, white|20081|364|10.33|76.31|0.98|2.7|cup=125
Flour, wholemeal|20080|340|13.21|71.97|2.5|10.7|cup=120
Cornflour|20027|381|0.26|91.27|0.05|0.9|cup=128
Egg|01123|143|12.56|0.72|9.51|0|large=50,extra large=56,jumbo=63
Egg, boiled|01129|155|12.58|1.12|10.61|0|cup chopped=136,tablespoon=8.5,large=50
Egg, fried|01128|196|13.61|0.83|14.84|0|large=46
Scrambled egg|01132|149|9.99|1.61|10.98|0|large=61,tablespoon=13.7,cup=220
Omelette|01130|154|10.57|0.64|11.66|0|tablespoon=15,large=61
Egg white|01124|52|10.9|0.73|0.17|0|large=33,cup=243
Milk, whole|01077|61|3.15|4.8|3.25|0|cup=244,tablespoon=15,quart=976
Milk, semi-skimmed|01079|50|3.3|4.8|1.98|0|cup=244,quart=976
Milk, skimmed|01085|34|3.37|4.96|0.08|0|cup=245,quart=980
Buttermilk|01088|40|3.31|4.79|0.88|0|cup=245,quart=980
Kefir|01289|41|3.79|4.48|0.93|0|
Cream|01053|340|2.84|2.74|36.08|0|cup whipped=120,cup fluid=238,tablespoon=15
Sour cream|01056|198|2.44|4.63|19.35|0|tablespoon=12,cup=230
Yoghurt, plain|01116|61|3.47|4.66|3.25|0|container=170,cup=245
Yoghurt, low-fat|01117|63|5.25|7.04|1.55|0|container=170,cup=245
Greek yoghurt, fat-free|01256|59|10.19|3.6|0.39|0|container=170
Greek yoghurt|01293|97|9|3.98|5|0|
Fruit yoghurt|01121|102|4.37|19.05|1.08|0|container=170,cup=245,container Dannon Sprinkl'ins=116
Cottage cheese|01012|98|11.12|3.38|4.3|0|cup large curd=210,cup small curd=225
Quark or low-fat cottage cheese|01016|72|12.39|2.72|1.02|0|cup=226
Cream cheese|01017|350|6.15|5.52|34.44|0|tablespoon=14.5,cup=232,tablespoon whipped=10
Brie|01006|334|20.75|0.45|27.68|0|cup sliced=144,cup melted=240
Camembert|01007|300|19.8|0.46|24.26|0|cup=246,wedge=38
Cheddar|01009|404|22.87|3.09|33.31|0|cup diced=132,cup melted=244,cup shredded=113
Edam|01018|357|24.99|1.43|27.8|0|package=198
Emmental|01040|393|26.96|1.44|30.99|0|cup diced=132,cup melted=244,cup shredded=108
Feta|01019|264|14.21|4.09|21.28|0|cup crumbled=150,wedge=38
Goat's cheese|01159|264|18.52|0|21.08|0|
Gouda|01022|356|24.94|2.22|27.44|0|package=198
Halloumi or grilling cheese|01229|310|20.38|2.53|24.31|0|cup crumbled=118
Mozzarella|01026|300|22.17|2.19|22.35|0|cup shredded=112,slices=28.3
Parmesan|01033|392|35.75|3.22|25.83|0|package=28.4
Ricotta|01036|174|11.26|3.04|12.98|0|cup=248
Blue cheese|01004|353|21.4|2.34|28.74|0|cup crumbled not packed=135
Butter|01001|717|0.85|0.06|81.11|0|pat=5,tablespoon=14.2,cup=227
Margarine|04613|533|0.17|0.86|59.81|0|tablespoon=14,cup=229,teaspoon=4.8
Olive oil|04053|884|0|0|100|0|tablespoon=13.5,cup=216,teaspoon=4.5
Rapeseed oil|04582|884|0|0|100|0|tablespoon=14,cup=218,teaspoon=4.5
Sunflower oil|04060|884|0|0|100|0|tablespoon=13.6,cup=218,teaspoon=4.5
Coconut oil|04047|892|0|0|99.06|0|tablespoon=13.6,cup=218,teaspoon=4.5
Sesame oil|04058|884|0|0|100|0|tablespoon=13.6,cup=218,teaspoon=4.5
Mayonnaise|04025|680|0.96|0.57|74.85|0|tablespoon=13.8,cup=220,packet=10
Vinaigrette|04135|449|0|2.5|50.1|0|tablespoon=16,cup=250
Caesar dressing|43015|542|2.17|3.3|57.85|0.5|tablespoon=14.7,cup=235,serving=30
Pesto|06626|418|9.83|10.09|37.6|1.8|cup=252
Ketchup|11935|101|1.04|27.4|0.1|0.3|tablespoon=17,packet=9,cup=240
Mustard|02046|60|3.74|5.83|3.34|4|teaspoon or 1 packet=5,cup=249
Balsamic vinegar|02069|88|0.49|17.03|0|0|tablespoon=16,cup=255,teaspoon=5.3
Salsa|06164|29|1.52|6.64|0.17|1.9|tablespoon=18,cup=260
Tomato sauce for pasta|06931|50|1.39|7.43|1.61|1.8|serving 1/2 cup=132
Barbecue sauce|06150|172|0.82|40.77|0.63|0.9|tablespoon=17,cup=286
Fish sauce|06179|35|5.06|3.64|0.01|0|tablespoon=18
Sriracha|06631|93|1.93|19.16|0.93|2.2|teaspoon=6.5
Chicken breast, raw|05062|120|22.5|0|2.62|0|piece=272,package=926
Chicken breast, cooked|05064|165|31.02|0|3.57|0|cup chopped or diced=140,unit=52,breast bone and skin removed=172
Chicken thigh, cooked|05098|179|24.76|0|8.15|0|thigh without skin=116,thigh with skin=137
Chicken leg with skin, cooked|05078|184|24.03|0|8.99|0|leg with skin=258,thigh with skin=133,drumstick with skin=91
Chicken wings, cooked|05103|254|23.79|0|16.87|0|piece=85
Chicken nuggets|21401|271|19.22|17.25|13.95|1.2|strip=30,serving=184
Turkey breast, cooked|05711|136|29.51|0|1.97|0|breast=863
Turkey mince, cooked|05306|203|27.37|0|10.4|0|patty=82,unit yield from 1 lb raw=330
Duck, cooked|05140|337|18.99|0|28.35|0|cup chopped or diced=140,unit=173,duck=764
Beef mince, lean, cooked|23563|217|26.11|0|11.75|0|
Beef mince, cooked|23573|270|25.75|0|17.78|0|
Beef steak, sirloin|23610|178|29.42|0|5.84|0|
Rib-eye steak|23227|271|24.85|0|19.02|0|steak=251
Roast beef|13878|208|28.31|0|9.65|0|piece cooked excluding refuse=333
Beef liver|13327|175|26.52|5.16|4.68|0|slice=81
Pork chop, cooked|10042|180|26.76|0|7.29|0|chop without refuse=146
Pork tenderloin, cooked|10061|143|26.17|0|3.51|0|piece cooked excluding refuse=333,roast=402
Pulled pork|10071|292|23.28|0|21.39|0|cup diced=135
Lamb, leg, cooked|17012|258|25.55|0|16.48|0|piece cooked excluding refuse=265
Lamb chop, cooked|17024|316|25.17|0|23.08|0|chop excluding refuse=64
Bacon|43378|541|37.04|1.43|41.78|0|slice cooked=8
Ham, cooked|07029|163|16.6|3.83|8.6|1.3|grams 1 serving=1,slice=28
Salami|07072|378|21.07|0.72|31.65|0|slice=9.8,slices 1 serving=9
Chorizo|07019|455|24.1|1.86|38.27|0|link=60
Sausage, pork|07064|325|18.53|1.42|27.25|0|patty=27,link=23,serving=48
Bratwurst|07013|333|13.72|2.85|29.18|0|link cooked=85
Frankfurter|07945|322|11.69|2.66|29.36|0|frankfurter=48,package=451
Turkey slices|07081|100|16.33|2.34|2.37|0|slice=15
Cod|15016|105|22.83|0|0.86|0|fillet=180
Haddock|15034|90|19.99|0|0.55|0|fillet=150
Herring|15040|203|23.03|0|11.59|0|fillet=143
Mackerel|15047|262|23.85|0|17.81|0|fillet=88
Pollock|15267|80|19.42|0|0.26|0|
Salmon, cooked|15237|206|22.1|0|12.35|0|fillet=356
Salmon, raw|15236|208|20.42|0|13.42|0|fillet=396
Smoked salmon|15077|117|18.28|0|4.32|0|oz boneless=28.4,cubic inch boneless=17,cup cooked=136
Sardines, tinned|15088|208|24.62|0|11.45|0|cup drained=149,can=92
Sea bass|15092|124|23.63|0|2.56|0|fillet=101
Trout|15241|168|23.8|0|7.38|0|fillet=71
Tuna, tinned in water|15121|86|19.44|0|0.96|0|can=165,cup solid or chunks=154
Tuna, tinned in oil|15119|198|29.13|0|8.21|0|cup solid or chunks=146,can=171
Tuna, fresh|15127|109|24.4|0|0.49|0|oz boneless=28.4,cubic inch boneless=16
Fish fingers|15027|277|11.01|21.66|16.23|1.5|piece=57,stick=28
Prawns|15271|99|23.98|0.2|0.28|0|
Mussels|15165|172|23.8|7.39|4.48|0|
Squid, fried|15176|175|17.94|7.79|7.48|0|
Pizza, cheese|21224|268|10.36|29.02|12.28|2.2|serving 9 servings per 24 oz package=81,serving 3 servings per 15.1 oz package=151,serving 2 servings per 9.8 oz package=146
Pizza, pepperoni|22903|274|14.38|24.69|13.13|2|
Hamburger|21107|297|16.52|31.5|12.01|1.7|sandwich=78
Cheeseburger|21089|308|16.51|28.03|14.72|2|sandwich=91
Burrito with beans|21060|206|6.48|32.92|6.22|0|pieces=108.5
Lasagne|22977|135|7.28|15.36|4.92|1.7|piece side=123,piece corner=114,piece center=255
Macaroni cheese|22247|82|3.38|11.52|2.46|0.5|serving=244
Chilli con carne|22904|107|5.8|13.1|3.47|3.3|cup=242
Chicken soup|06419|24|1.16|2.97|0.76|0.5|serving 1 cup=248
Tomato soup|06559|32|0.71|7.45|0.21|0.5|serving 1 cup=248
Vegetable soup|06472|33|1.21|5.35|0.78|0.7|cup=241,can prepared=586
Lentil soup|06037|56|3.74|8.16|1.12|0|cup=248,can=567
Chocolate, milk|19120|535|7.65|59.4|29.66|3.4|bar miniature=7,bar=44,cup chips=168
Chocolate, dark|19904|598|7.79|45.9|42.63|10.9|bar=101
Chocolate spread|19125|541|5.41|62.16|29.73|5.4|serving 2 TBSP=37
Cocoa powder|19165|228|19.6|57.9|13.7|37|cup=86,tablespoon=5.4
Ice cream, vanilla|19095|207|3.5|23.6|11|0.7|serving 1/2 cup=66
Sorbet|19097|144|1.1|30.4|2|1.3|cup=148,bar=66
Rice pudding|19193|108|3.23|18.39|2.15|0.3|serving 4 oz pudding cup=113,can=142,cup=172
Honey|19296|304|0.3|82.4|0|0.2|cup=339,tablespoon=21,packet=14
Jam|19297|278|0.37|68.86|0.07|1.1|tablespoon=20,packet=14
Maple syrup|19353|260|0.04|67.04|0.06|0|tablespoon=20,serving 1/4 cup=83,cup=315
Sugar|19335|387|0|99.98|0|0|serving packet=2.8,teaspoon=4.2,cup=200
Gummy sweets|19106|396|0|98.9|0|0.1|cup gumdrops=182,gumdrops=3.6,gummy bears=2.2
Protein powder, whey|14058|359|58.14|29.07|1.16|0|scoop=28.7
Protein bar|19026|508|10.2|53.4|31.1|2.8|bar=37
Cereal bar|19015|471|10.1|64.4|19.8|5.3|bar=21
Sparkling water|14121|0|0|0|0|0|can or bottle=474
Coffee, black|14209|1|0.12|0|0.02|0|cup=237
Espresso|14210|9|0.12|1.67|0.18|0|
Tea|14355|1|0|0.3|0|0|cup=237
Green tea|14278|1|0.22|0|0|0|cup=245
Cola|14148|42|0|10.36|0.25|0|can or bottle=370,drink small=492
Lemonade, fizzy|14144|41|0.09|10.42|0|0|drink=368,drink small=491,drink medium=675
Diet cola|14146|1|0.12|0.12|0|0|can or bottle=474,can=355,drink small=474
Energy drink|14154|43|0.46|10.23|0|0|can 8.4 fl oz=258,serving 12 fl oz=369,serving 16 fl oz=492
Sports drink|14645|64|0|16.03|0|0|cup=238
Beer|14003|43|0.46|3.55|0|0|can=356
Wine, red|14096|85|0.07|2.61|0|0|serving=147
Wine, white|14106|82|0.07|2.6|0|0|serving=147
Spirits, 40 %|14037|231|0|0|0|0|jigger=42`
