/// The words and signs that make numbers figures.
enum FigureUnits {
  /// Powers of ten.
  static let scales: WordTable<Int> = [
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "bn": 9, "mn": 6, "mln": 6,
    "bln": 9, "trn": 12, "tn": 12, "millions": 6, "billions": 9, "hundred": 2, "dozen": 0,
  ]

  /// Letters that are a scale only behind money: $5m, $8.4bn.
  static let moneyScales: WordTable<Int> = ["k": 3, "m": 6, "b": 9, "t": 12]

  static let currencySigns: WordTable<String> = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW",
    "₺": "TRY", "₸": "KZT",
  ]

  static let currencyCodes: WordSet = [
    "usd", "eur", "gbp", "jpy", "cny", "rmb", "rub", "byn", "uah", "kzt", "chf", "pln", "inr",
  ]

  static let currencies: WordTable<String> = [
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP",
    "pounds": "GBP", "sterling": "GBP", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY",
    "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "hryvnia": "UAH",
    "tenge": "KZT", "zloty": "PLN", "rupees": "INR", "francs": "CHF", "cents": "cents",
    "shillings": "shillings", "crowns": "crowns",
  ]

  /// Units of measure, by their written forms, as the plural that is shown.
  static let measures: WordTable<String> = [
    "km": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km",
    "m": "m", "metre": "m", "metres": "m", "meter": "m", "meters": "m", "cm": "cm", "mm": "mm",
    "mile": "miles", "miles": "miles", "foot": "feet", "feet": "feet", "inch": "inches",
    "inches": "inches", "yard": "yards", "yards": "yards", "kg": "kg", "kilogram": "kg",
    "kilograms": "kg", "g": "g", "gram": "g", "grams": "g", "tonne": "tonnes",
    "tonnes": "tonnes", "ton": "tons", "tons": "tons", "litre": "litres", "litres": "litres",
    "liter": "litres", "liters": "litres", "barrels": "barrels", "barrel": "barrels",
    "hectare": "hectares", "hectares": "hectares", "ha": "hectares", "acre": "acres",
    "acres": "acres", "mw": "MW", "gw": "GW", "kw": "kW", "kwh": "kWh", "mwh": "MWh", "twh": "TWh",
    "megawatts": "MW", "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "hour": "hours",
    "hours": "hours", "minute": "minutes", "minutes": "minutes", "second": "seconds",
    "seconds": "seconds", "day": "days", "days": "days", "week": "weeks", "weeks": "weeks",
    "month": "months", "months": "months", "year": "years", "years": "years",
    "decade": "decades", "decades": "decades", "century": "centuries", "centuries": "centuries",
    "degrees": "degrees", "hp": "hp", "mph": "mph", "hz": "Hz", "khz": "kHz", "mhz": "MHz",
    "ghz": "GHz", "bytes": "bytes", "bits": "bits", "gallons": "gallons", "ounces": "ounces",
  ]

  /// Nouns in the plural that do not end in an s.
  static let plurals: WordSet = [
    "people", "men", "women", "children", "police", "cattle", "sheep", "fish", "troops",
    "personnel", "staff", "citizens", "aircraft", "media", "criteria", "teeth", "geese",
  ]

  /// Words in s that are no plural noun.
  static let noPlurals: WordSet = [
    "is", "was", "has", "his", "its", "this", "as", "us", "does", "thus", "yes", "always", "less",
    "plus", "across", "perhaps", "towards", "afterwards", "besides", "sometimes", "ours", "hers",
    "theirs", "yours", "says", "makes", "goes", "means", "takes", "comes", "gives", "shows",
  ]

  /// Words before a number that only names something: page 12, chapter 3.
  static let labels: WordSet = DateWords.beforeNumber.subtracting([
    "over", "nearly", "almost", "approximately", "roughly", "exactly", "only", "some", "another",
    "these", "those", "all",
  ])
}
