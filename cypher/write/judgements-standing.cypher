// Which judgements stand, none of them undone? People write them, so there are few: resolution takes them all.
// parameters: none
// columns: id, verdict, at, left, leftDocument, leftName, right, rightDocument, rightName
MATCH (judgement:Judgement {standing: true})
RETURN judgement.id AS id, judgement.verdict AS verdict, judgement.at AS at, judgement.left AS left,
       judgement.leftDocument AS leftDocument, judgement.leftName AS leftName, judgement.right AS right,
       judgement.rightDocument AS rightDocument, judgement.rightName AS rightName
