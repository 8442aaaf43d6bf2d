-- A dossier is written anew with every act: a compressed one costs less than half the log.
alter table dossier set (toast_tuple_target = 1024);
