package guiju.platform.database;

import guiju.platform.CannotStart;
import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The role the platform works as must not be able to change what is on record: a role that owns the
 * tables, or rules the server, could take the guards off.
 */
@Component
@DependsOnDatabaseInitialization
final class RoleCheck {

  RoleCheck(JdbcClient database) {
    insistOn(database);
  }

  /** A table with guards, and how the role could get round them. */
  private record Weak(String name, String how) {}

  static void insistOn(JdbcClient database) {
    List<Weak> weak =
        database
            .sql(
                """
                with guarded as (
                  select distinct c.oid, c.relname, c.relowner
                  from pg_trigger t join pg_class c on c.oid = t.tgrelid
                  join pg_proc p on p.oid = t.tgfoid
                  where p.proname in ('keep_entries', 'keep_record')),
                ways as (
                  select relname as name,
                    case
                      when (select rolsuper from pg_roles where rolname = current_user)
                        then 'superuser'
                      when pg_has_role(current_user, relowner, 'member') then 'owner'
                      when has_table_privilege(oid, 'update') then 'update'
                      when has_table_privilege(oid, 'delete') then 'delete'
                      when has_table_privilege(oid, 'truncate') then 'truncate'
                    end as how
                  from guarded)
                select name, how from ways where how is not null order by name
                """)
            .query(Weak.class)
            .list();
    if (!weak.isEmpty()) {
      throw new CannotStart(
          "The role Guiju works as could change what is on record: %s"
              .formatted(
                  String.join(
                      ", ",
                      weak.stream().map(one -> one.name() + " (" + one.how() + ")").toList())),
          "Use two roles: one that owns the tables (GUIJU_DATABASE_OWNER, used at the start only) and"
              + " one that works (GUIJU_DATABASE_USER). docs/operations.md has the four statements."
              + " Tables that belong to the wrong role already: reassign owned by … to …");
    }
  }
}
