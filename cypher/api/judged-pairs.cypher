// Between which entities does a judgement stand, whatever it says?
// parameters: none
// example: {}
// columns: left, right, judgement
MATCH (judgement:Judgement {standing: true})
MATCH (leftDocument:Document {id: judgement.leftDocument})
MATCH (leftDocument)-[one:MENTIONS]->(left:Entity)
WHERE one.source = judgement.left
MATCH (rightDocument:Document {id: judgement.rightDocument})
MATCH (rightDocument)-[other:MENTIONS]->(right:Entity)
WHERE other.source = judgement.right
RETURN left.id AS left, right.id AS right, judgement.id AS judgement
ORDER BY judgement
