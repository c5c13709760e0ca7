// Takes away industries to which no body is tied any more.
// parameters:
//   batch.ids: list of strings — ids of industries
UNWIND $batch.ids AS id
MATCH (industry:Industry {id: id})
WHERE NOT EXISTS { (industry)<-[:IN_INDUSTRY]-() }
DETACH DELETE industry
