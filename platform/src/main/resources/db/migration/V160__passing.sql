-- Tables whose comment begins with "passing" hold the moment only and stay out of backups.
comment on table sign_in is 'passing: whoever restores a backup signs in again';
comment on table sign_in_guess is 'passing: guesses of the last day';
