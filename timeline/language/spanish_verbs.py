"""Spanish verbs with forms that do not begin as they do, and those too short to be told by how they begin."""

from timeline.language import verbs

IRREGULAR = verbs.of(
    (
        "abrir abre abrió abierto abierta", "andar anduvo", "caer cae cayó caído cayeron", "ceder cede cedió cedido",
        "cerrar cierra cerró cerrado cierran", "conducir condujo", "contar cuenta contó cuentan", "creer cree creyó",
        "dar da dan dio dieron dado dará", "decir dice dicen dijo dijeron dicho dirá", "despedir despide despidió",
        "elegir elige eligió elegido electo", "empezar empieza empezó", "entender entiende entendió",
        "escribir escribe escribió escrito", "hacer hace hacen hizo hicieron hecho hará", "herir hiere hirió herido",
        "huir huye huyó huido huyeron", "ir va van iba", "jugar juega jugó jugado juegan",
        "leer lee leyó leído", "llevar lleva llevó", "mantener mantiene mantuvo mantenido",
        "morir muere murió muerto muerta murieron mueren", "mover mueve movió movido", "negar niega negó negado niegan",
        "obtener obtiene obtuvo obtenido", "oír oye oyó oído", "pedir pide pidió pedido piden pidieron",
        "perder pierde perdió perdido pierden perdieron", "poder puede pudo podrá", "poner pone puso puesto pondrá",
        "proponer propone propuso propuesto", "reducir reduce redujo", "romper rompe rompió roto rota",
        "saber sabe supo sabido", "salir sale salió salido saldrá", "seguir sigue siguió seguido",
        "sentir siente sintió", "sostener sostiene sostuvo", "suspender suspende suspendió",
        "tener tiene tienen tuvo tuvieron tenido tendrá", "traducir tradujo", "traer trae trajo traído",
        "vencer vence venció vencido", "vender vende vendió vendido", "venir viene vienen vino vinieron vendrá",
        "ver ve ven vio visto vieron verá", "volver vuelve volvió vuelto vuelven",
    ),
    verbs.regular(
        "gan tom vot mat pas tir rob vol cit fij dej qued bes hel par ret lanz ces anul", "ar",
        "a an ó aron ado ada ados adas aba aban ará arán",
    ),
    ("pagar paga pagan pagó pagaron pagado pagada pagará", "sacar saca sacan sacó sacaron sacado sacará",
     "tocar toca tocó tocado"),
)  # fmt: skip
