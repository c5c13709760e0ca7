MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MERGE (a)-[r:TIE {key: $from + '-' + $to}]->(b)
