"""Sentences in Russian, Chinese and French, so that other scripts and accents are searched, too."""

from . import dates
from .draw import Table
from .sentences import capital, compiled

TABLES = {
    "russian": {
        "noun": Table("договор совет порт завод рынок мост проект закон союз бюджет груз университет "
                      "музей урожай флот вокзал архив парламент кредит экспорт".split()),
        "adjective": Table("новый северный большой местный общий старый важный совместный сложный "
                           "прочный осенний морской".split()),
        "past": Table("открыл подписал построил одобрил обсудил расширил отложил поддержал изучил "
                      "восстановил описал измерил".split()),
    },
    "chinese": {
        "noun": Table("港口 协议 铁路 学校 河流 市场 项目 大桥 工厂 博物馆 粮食 能源 森林 报告 代表团 展览".split()),
        "adjective": Table("新的 共同的 北方的 重要的 长期的 古老的 绿色的 稳定的".split()),
        "past": Table("讨论了 签署了 扩大了 支持了 研究了 建设了 推迟了 批准了".split()),
    },
    "french": {
        "noun": Table("marché conseil traité chantier musée réseau budget élève théâtre procès siège "
                      "crédit hôpital forêt été".split()),
        "adjective": Table("régional récent étranger léger sévère général privé célèbre prêt".split()),
        "past": Table("présenté signé inauguré étudié négocié prolongé préparé protégé évalué".split()),
    },
}
TEMPLATES = {
    "russian": compiled((
        "{adjective} {noun} {past} {noun}.", "{name} {past} {adjective} {noun} {date}.",
        "По словам источника, {noun} {past} {noun}, а {name} {past} {adjective} {noun}.",
        "«{adjective} {noun} — это не только {noun}, но и {noun}», — сказал {name}.",
        "В {count} раз {noun} {past} {noun}, и {noun} тоже.",
    )),
    "chinese": compiled((
        "{name}{past}{adjective}{noun}。", "{date}，{name}{past}{noun}和{noun}。",
        "“{adjective}{noun}不仅是{noun}，也是{noun}。”{name}说。", "{count}个{noun}{past}{adjective}{noun}，{noun}也是。",
    )),
    "french": compiled((
        "Le {noun} {adjective} a {past} le {noun}.", "{name} a {past} un {noun} {adjective} {date}.",
        "« Le {noun} n’est pas un {noun} », a dit {name}.",
        "Après {count} mois, le {noun} a {past} le {noun} de {name}, déjà {adjective}.",
    )),
}
CODES = {"russian": "ru", "chinese": "zh", "french": "fr"}


class Foreign:
    """Makes the sentences of an article in another language than English."""

    def __init__(self, draw, cast, date, language):
        self._draw = draw
        self._language = language
        self.topics = draw.several(cast.known, 6)
        tables = TABLES[language]
        self._slots = {slot: (lambda table=table: draw.of(table)) for slot, table in tables.items()}
        self._slots["name"] = self._name
        self._slots["date"] = lambda: getattr(dates, language)(dates.near(draw, date))
        self._slots["count"] = lambda: str(draw.whole(2, 900))

    def plain(self):
        form, slots = self._draw.one(TEMPLATES[self._language])
        text = form % tuple([self._slots[slot]() for slot in slots])
        return capital(text)

    def title(self):
        return self.plain().rstrip(".。")

    def paragraph(self):
        space = "" if self._language == "chinese" else " "
        return space.join(self.plain() for _ in range(self._draw.whole(2, 7)))

    def _name(self):
        entity = self._draw.one(self.topics)
        spelled = {"russian": entity.cyrillic, "chinese": entity.chinese}.get(self._language)
        return spelled or entity.name
