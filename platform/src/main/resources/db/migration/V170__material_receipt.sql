-- Who has sent a file. One file may come from many; whoever knows its fingerprint has not sent it.
create table material_receipt (
  digest   text not null references material,
  account  text not null,
  primary key (digest, account)
);
insert into material_receipt select digest, account from material;
