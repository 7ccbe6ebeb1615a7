/// Sentences of our own in the languages whose old files use encodings of their own.
///
/// Each language tells of the same mill by two streams, in words that a newspaper would use.
enum LegacyProse {
  static let russian = [
    "Мельница стоит там, где сходятся два ручья, и весной её слышно с дороги.",
    "Когда вода низкая, колесо отдыхает, и дети забираются на него посмотреть на долину.",
    "Председатель совета заявил, что в следующем году здание будет передано музею.",
    "По его словам, сотрудничество с соседними районами развивается, а расходы сократились на треть.",
    "«Мы не хотим, чтобы сюда приезжали только ради фотографий», — добавил он.",
    "В архиве города хранится чертёж, на котором изображено второе колесо и ряд высоких деревьев.",
    "Экспертиза показала: крыша цела, стены сухие, лестницей пользоваться нельзя.",
    "Жители уверены, что решение принято поспешно, однако спорить никто не стал.",
  ]
  /// Without the quotation marks and dashes that the sets of DOS and ISO lack.
  static let russianPlain = russian.filter { !$0.contains("«") }
  static let ukrainian = [
    "Млин стоїть там, де сходяться два струмки, і навесні його чути з дороги.",
    "Коли вода низька, колесо відпочиває, а діти вилазять на нього подивитися на долину.",
    "Голова ради заявив, що наступного року будівлю буде передано музею.",
    "Є думка, що рішення ухвалили поспіхом, проте сперечатися ніхто не схотів.",
  ]
  static let belarusian = [
    "Млын стаіць там, дзе сыходзяцца два ручаі, і вясной яго чуваць з дарогі.",
    "Калі вада нізкая, кола адпачывае, а дзеці ўзбіраюцца на яго паглядзець на даліну.",
    "Старшыня савета заявіў, што ў наступным годзе будынак будзе перададзены музею.",
    "Жыхары ўпэўненыя, што рашэнне прынята паспешліва, аднак спрачацца ніхто не стаў.",
  ]
  static let simplifiedChinese = [
    "磨坊建在两条溪水汇合的地方，春天的时候在大路上就能听见水声。",
    "水位低的时候水轮停下来休息，孩子们就爬上去眺望整个山谷。",
    "委员会主席表示，明年这座建筑将移交给博物馆管理。",
    "他说，与邻近地区的合作正在稳步发展，费用也减少了三分之一。",
    "“我们不希望人们来这里只是为了拍照。”他补充道。",
    "城市档案馆里保存着一张图纸，上面画着第二个水轮和一排高大的树木。",
    "居民们认为这个决定做得太匆忙，但是没有人愿意争论。",
  ]
  static let traditionalChinese = [
    "磨坊建在兩條溪水匯合的地方，春天的時候在大路上就能聽見水聲。",
    "水位低的時候水輪停下來休息，孩子們就爬上去眺望整個山谷。",
    "委員會主席表示，明年這座建築將移交給博物館管理。",
    "他說，與鄰近地區的合作正在穩步發展，費用也減少了三分之一。",
    "「我們不希望人們來這裡只是為了拍照。」他補充道。",
    "城市檔案館裡保存著一張圖紙，上面畫著第二個水輪和一排高大的樹木。",
    "居民們認為這個決定做得太匆忙，但是沒有人願意爭論。",
  ]
  static let japanese = [
    "水車小屋は二つの小川が出会う場所に建っていて、春には道からも水の音が聞こえる。",
    "水が少ないときは車輪も休み、子どもたちはその上に登って谷を眺める。",
    "委員会の議長は、来年この建物を博物館に引き渡すと発表した。",
    "「写真を撮るためだけに来てほしくはない」と彼は付け加えた。",
    "町の文書館には、二つ目の車輪と高い並木を描いた図面が残っている。",
    "カメラとノートを持った記者が、バスの中でインタビューの準備をしていた。",
  ]
  static let korean = [
    "물레방앗간은 두 개울이 만나는 곳에 서 있고 봄에는 길에서도 물소리가 들린다.",
    "물이 적을 때는 바퀴도 쉬고 아이들은 그 위에 올라가 골짜기를 바라본다.",
    "위원회 의장은 내년에 이 건물을 박물관에 넘기겠다고 발표했다.",
    "그는 사람들이 사진만 찍으러 오는 것을 바라지 않는다고 덧붙였다.",
    "시 기록관에는 두 번째 바퀴와 키 큰 나무들을 그린 도면이 남아 있다.",
  ]
  static let english = [
    "The mill stands where the two streams meet, and in spring it can be heard from the road.",
    "“Nobody grinds flour there any more,” the surveyor wrote — and the owls don’t mind.",
    "It’s a fifteen–minute walk from the café; the council’s plan would cost £40,000 a year…",
    "‘Naïve’ was the word that the clerk’s letter used for the façade’s second wheel.",
  ]
  static let german = [
    "Die Mühle steht, wo die zwei Bäche zusammenfließen, und im Frühling hört man sie von der Straße.",
    "Wenn das Wasser niedrig ist, ruht das Rad, und die Kinder klettern hinauf, um über das Tal zu sehen.",
    "Der Präsident des Rates erklärte, das Gebäude werde im nächsten Jahr dem Museum übergeben.",
    "„Wir möchten nicht, dass man nur für die Fotos kommt“, fügte er hinzu.",
  ]
  static let french = [
    "Le moulin se dresse là où les deux ruisseaux se rejoignent, et au printemps on l’entend depuis la route.",
    "Quand l’eau est basse, la roue se repose et les enfants y grimpent pour contempler la vallée.",
    "Le président du conseil a déclaré que le bâtiment serait cédé au musée l’année prochaine.",
    "« Nous ne voulons pas que l’on vienne ici seulement pour les photographies », a-t-il ajouté à côté.",
  ]
  static let spanish = [
    "El molino está donde se juntan los dos arroyos, y en primavera se oye desde el camino.",
    "Cuando el agua está baja, la rueda descansa y los niños suben a ella para mirar el valle.",
    "El presidente del consejo declaró que el edificio pasará al museo el próximo año.",
    "¿Quién mañana querrá discutir la decisión? Según los vecinos, ningún señor lo hará.",
  ]
  static let polish = [
    "Młyn stoi tam, gdzie łączą się dwa strumienie, i wiosną słychać go już z drogi.",
    "Gdy woda jest niska, koło odpoczywa, a dzieci wspinają się na nie, żeby popatrzeć na dolinę.",
    "Przewodniczący rady oświadczył, że w przyszłym roku budynek zostanie przekazany muzeum.",
    "Mieszkańcy są pewni, że decyzję podjęto pośpiesznie, lecz nikt nie chciał się spierać.",
  ]
  static let czech = [
    "Mlýn stojí tam, kde se scházejí dva potoky, a na jaře je ho slyšet až ze silnice.",
    "Když je voda nízká, kolo odpočívá a děti na ně šplhají, aby se podívaly do údolí.",
    "Předseda rady prohlásil, že příští rok bude budova předána muzeu.",
    "Obyvatelé věří, že rozhodnutí bylo přijato ukvapeně, ale nikdo se nechtěl přít.",
  ]
  static let icelandic = [
    "Myllan stendur þar sem lækirnir tveir mætast, og á vorin heyrist í henni frá veginum.",
    "Þegar vatnið er lágt hvílir hjólið sig, og börnin klifra upp á það til að sjá yfir dalinn.",
    "Formaður ráðsins sagði að húsið yrði afhent safninu á næsta ári.",
  ]
  static let italian = [
    "Il mulino sta dove i due ruscelli s'incontrano, e in primavera lo si può sentire già dalla strada.",
    "Quando l'acqua è bassa la ruota riposa, perché più giù nessuno ne ha bisogno.",
    "Il presidente del consiglio dichiarò che l'edificio sarà ceduto al museo; così è la città.",
  ]
  static let greek = [
    "Ο μύλος στέκεται εκεί όπου συναντιούνται τα δύο ρυάκια, και την άνοιξη ακούγεται από τον δρόμο.",
    "Όταν το νερό είναι χαμηλό, ο τροχός ξεκουράζεται και τα παιδιά ανεβαίνουν για να δουν την κοιλάδα.",
    "Ο πρόεδρος του συμβουλίου δήλωσε ότι το κτίριο θα παραδοθεί στο μουσείο τον επόμενο χρόνο.",
  ]
  static let turkish = [
    "Değirmen iki derenin buluştuğu yerde durur ve ilkbaharda yoldan bile sesi duyulur.",
    "Su alçaldığında çark dinlenir, çocuklar vadiyi seyretmek için üstüne çıkar.",
    "Meclis başkanı, binanın gelecek yıl müzeye devredileceğini açıkladı; kimse şaşırmadı.",
  ]
  static let hebrew = [
    "הטחנה עומדת במקום שבו נפגשים שני הנחלים, ובאביב שומעים אותה מן הדרך.",
    "כאשר המים נמוכים הגלגל נח, והילדים מטפסים עליו כדי להשקיף אל העמק.",
    "יושב ראש המועצה הודיע כי בשנה הבאה יימסר הבניין לידי המוזיאון.",
  ]
  static let arabic = [
    "تقف الطاحونة حيث يلتقي الجدولان، وفي الربيع يسمع صوتها من الطريق.",
    "عندما ينخفض الماء تستريح العجلة ويصعد الأطفال إليها لينظروا إلى الوادي.",
    "أعلن رئيس المجلس أن المبنى سينقل إلى المتحف في العام القادم.",
  ]
  static let thai = [
    "โรงสีตั้งอยู่ตรงที่ลำธารสองสายมาบรรจบกัน และในฤดูใบไม้ผลิจะได้ยินเสียงจากถนน",
    "เมื่อน้ำน้อยกังหันจะหยุดพัก แล้วเด็กๆ ก็ปีนขึ้นไปมองดูหุบเขา",
    "ประธานสภาประกาศว่าปีหน้าจะมอบอาคารนี้ให้พิพิธภัณฑ์",
  ]
  static let latvian = [
    "Dzirnavas stāv tur, kur satiekas divi strauti, un pavasarī tās var dzirdēt no ceļa.",
    "Kad ūdens ir zems, rats atpūšas, un bērni kāpj uz tā, lai paskatītos uz ieleju.",
    "Padomes priekšsēdētājs paziņoja, ka nākamgad ēka tiks nodota muzejam.",
  ]
}
