// How many events were there of each type in each year?
// parameters: none
// example: {}
// columns: year, type, events, names
MATCH (event:Event)
WITH event ORDER BY event.date, event.name, event.id
WITH CASE WHEN event.date =~ '[0-9]{4}.*' THEN left(event.date, 4) END AS year, event.type AS type,
     count(event) AS events, collect(event.name) AS names
RETURN year, type, events, names[0..5] AS names
ORDER BY year, events DESC, type
