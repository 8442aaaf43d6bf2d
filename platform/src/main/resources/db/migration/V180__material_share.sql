-- What one account has handed in within a day is added up for each paper.
create index on material (account, received);
