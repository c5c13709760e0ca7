// Which parks and other places are consortia based in?
// parameters: none
// example: {}
// columns: place, kind, consortium, form, level, documents, edge
MATCH (consortium:Consortium)-[tie:BASED_IN]->(place:Organization)
RETURN place.name AS place, [label IN labels(place) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       consortium.name AS consortium, consortium.form AS form, consortium.level AS level,
       tie.documents AS documents, tie.key AS edge
ORDER BY place, consortium, edge
