/**
 * The words in most leaked passwords, without digits, symbols and letter substitutions. A password made of only one
 * or two of them is common, whatever digits surround them.
 */
const WORDS = `
password passwort passwd passphrase motdepasse contrasena contraseña senha parola haslo wachtwoord salasana lozinka
kennwort geheim secret secrets geheimnis admin administrator root user username login logon signin welcome willkommen
bienvenue bienvenido hello hallo bonjour goodbye default changeme change letmein letme openup open enter access
please pleaseletmein trustno trustnoone trustme whatever nothing something anything everything nobody somebody test
testing tester temp temporary guest demo sample example master mistress superuser sysadmin system server service
support office business company computer laptop internet website online email account private security secure
qwerty qwertz azerty qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz qazwsx qazwsxedc
abcdef abcdefg abcdefgh abc abcd aaaa
love loveme loveyou iloveyou iloveu ilovemyself iloveme iloveyousomuch lovely loverboy lovergirl lover loverboys
lovers mylove truelove forever foreverlove always darling sweetheart sweety sweetie honey honeybee baby babygirl
babyboy babydoll kisses kissme hugs heart hearts beautiful pretty sexy sexygirl sexyboy hottie cutie cutiepie angel
angels princess princesa prinzessin prince queen king kings kingdom boss bigboss superstar star stars starlight
sunshine sunflower sun moon moonlight rainbow butterfly schmetterling mariposa flower flowers blume rose roses lily
daisy jasmine jasmin violet orchid cherry strawberry banana apple orange lemon peach mango chocolate cookie cookies
candy sugar honeymoon coffee pizza cheese burger chicken bacon pepper ginger cinnamon vanilla peanut
monkey dragon tiger lion panther leopard wolf wolves bear teddy teddybear panda koala rabbit bunny hamster kitten
kitty hellokitty cat cats dog doggy puppy horse horses pony dolphin dolphins shark eagle eagles falcon hawk phoenix
raven spider spiderman snake cobra viper scorpion turtle frog duck goose chickenlittle unicorn pegasus
football fussball futbol soccer baseball basketball volleyball handball hockey icehockey tennis cricket rugby golf
golfer bowling swimming surfing skate skateboard snowboard running runner cycling boxing wrestling karate judo
fitness training trainer coach coaching gym champion champions winner victory liverpool arsenal chelsea manchester
manutd barcelona realmadrid juventus bayern dortmund galatasaray fenerbahce besiktas cowboys steelers yankees redsox
lakers bulls packers patriots ravens raiders broncos dallas
superman batman ironman wonderwoman catwoman joker spiderwoman hulk thor captain captainamerica avengers marvel
starwars startrek skywalker lukeskywalker darthvader yoda jedi matrix neo trinity gandalf frodo hobbit legolas
harrypotter hogwarts hermione potter voldemort twilight pokemon pikachu naruto sasuke itachi onepiece dragonball
goku vegeta zelda mario luigi sonic minecraft fortnite roblox warcraft worldofwarcraft starcraft counterstrike
counter callofduty playstation xbox nintendo gamer gaming player
michael michelle jessica jennifer ashley amanda daniel danielle matthew joshua andrew anthony nicole nicholas
christian christopher christina christine robert richard william charlie charles thomas jordan taylor hannah samantha
alexander alexandra alexis alex brandon justin jonathan benjamin joseph george jackson jacob ethan tyler dylan austin
hunter maggie buster bailey killer ranger harley mustang ferrari porsche mercedes corvette camaro yamaha suzuki
kawasaki honda toyota nissan audi bmw volkswagen
elizabeth victoria stephanie veronica vanessa patricia barbara margaret catherine katherine natalie natasha
rebecca rachel sarah laura lauren melissa monica sabrina sandra sophia olivia isabella gabriel gabriela angela
angelica andrea adriana carolina carlos alejandro alejandra fernando francisco eduardo sebastian santiago valentina
maria mariana juan jose josemaria miguel rafael ricardo roberto antonio giovanni giuseppe francesco alessandro
francesca valentino stefan stefanie andreas markus martin matthias sebastien thorsten juergen wolfgang susanne
sabine claudia nathalie celine camille chloe julien nicolas pierre philippe muhammad mohammed ahmed mustafa fatima
ibrahim abdullah omar ali hassan hussein
america american england london paris berlin germany deutschland france spain espana italia italy mexico brasil
brazil argentina colombia canada australia austria schweiz switzerland poland polska russia turkey turkiye
istanbul newyork california texas florida chicago boston houston hamburg muenchen munich vienna madrid lisboa
summer winter spring autumn sommer herbst fruehling january february march april may june july august september
october november december januar februar maerz juni juli oktober dezember monday tuesday wednesday thursday
friday saturday sunday montag freitag samstag sonntag today tomorrow birthday christmas halloween easter
family mother father mommy daddy mama papa mamapapa brother sister children myfamily friend friends bestfriend
bestfriends friendship friendsforever wife husband marriage wedding together
jesus jesuschrist christ godisgood godislove ilovegod iloveallah allah allahuakbar bismillah blessed blessing heaven
hallelujah amen church bible faith hope peace freedom liberty justice truth destiny miracle
music guitar piano drums drummer metallica nirvana slipknot greenday linkinpark eminem tupac beatles elvis
rockstar rocknroll rockyou hiphop dance dancer dancing singer
fuckyou fuckoff fuckme fuck shit bullshit asshole bitch bastard motherfucker pussy pussycat dick sex sexsex
bigdick bigtits boobs porn cocks
money dollar dollars million millionaire rich diamond diamonds silver golden gold platinum crystal jewel ruby
sapphire emerald amber pearl
shadow darkness dark black blackcat blackwhite white red redhead blue bluesky bluebird green greenday yellow
purple pink pinky orange brown scarlet crimson
hacker hackers hacking matrixreloaded cyber robot android google facebook youtube instagram twitter whatsapp
linkedin microsoft windows linux ubuntu samsung iphone nokia motorola amazon netflix spotify yahoo hotmail gmail
rapport
freak crazy lucky happy smile smiley funny cool awesome amazing fantastic perfect excellent super
superb genius einstein magic magical wizard witch ghost vampire zombie monster devil demon satan hell
warrior soldier army navy marine marines sniper assassin ninja samurai pirate pirates cowboy knight killer hunter
fire fireman firefighter police doctor nurse teacher student school college university
lightning thunder storm hurricane tornado volcano mountain river ocean island beach forest garden nature
blink flash turbo racing racer driver speed power energy atomic nuclear rocket galaxy universe planet
abrakadabra abracadabra hocuspocus opensesame sesame correcthorsebatterystaple thisismypassword mypassword
mypass nopassword newpassword oldpassword yourpassword passpass passme passcode pincode
`

export const commonWords: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean))
