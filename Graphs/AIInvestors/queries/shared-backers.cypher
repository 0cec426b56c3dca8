// Investors who back both of two companies, with the rounds in which they came in.
// $a, $b: names of companies, for example '智谱AI' and '月之暗面'.
MATCH (:Company {name: $a})<-[x:INVESTED_IN]-(i:Investor)-[y:INVESTED_IN]->(:Company {name: $b})
RETURN i.name AS investor, x.rounds AS roundsOfA, y.rounds AS roundsOfB
ORDER BY investor;
