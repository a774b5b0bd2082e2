import type { Knex } from 'knex';

/**
 * Registers of other systems that are taken over: every line of the file with what became of it, so that an import goes on after a
 * break, does each line once and can be undone as a whole. The application may not delete what stands in the register; undoing a line
 * is one function of the owner, which only takes back what that very line brought.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.register_imports (
      id uuid primary key,
      org_code text not null references app.organisations,
      file_name text not null,
      sha256 text not null,
      headers text[] not null check (cardinality(headers) > 0),
      mapping jsonb not null,
      status text not null default 'draft' check (status in ('draft','checked','applying','applied','undone')),
      checked_at timestamptz,
      created_by text not null references app.users,
      created_at timestamptz not null,
      applied_by text references app.users,
      applied_at timestamptz,
      undone_by text references app.users,
      undone_at timestamptz,
      undo_reason text
    );
    create index register_imports_office on app.register_imports (org_code, created_at desc);

    create table app.register_import_rows (
      import_id uuid not null references app.register_imports,
      row_no int not null,
      cells text[] not null,
      state text not null default 'pending' check (state in ('pending','faulty','applied','refused','undone')),
      faults jsonb not null default '[]',
      person_id uuid references app.persons,
      person_created boolean not null default false,
      certificate_id uuid references app.certificates,
      relation_id uuid references app.pension_relations,
      payer_id uuid references app.pension_payers,
      pension_id uuid references app.pensions,
      primary key (import_id, row_no)
    );
    create index register_import_rows_open on app.register_import_rows (import_id, row_no) where state = 'pending';
    create index register_import_rows_certificate on app.register_import_rows (certificate_id) where certificate_id is not null;
    create index register_import_rows_person on app.register_import_rows (person_id) where person_id is not null;

    create table app.register_mappings (
      org_code text primary key references app.organisations,
      mapping jsonb not null,
      saved_by text not null references app.users,
      saved_at timestamptz not null
    );

    create function app.undo_import_row(import uuid, line int) returns void language plpgsql security definer set search_path = app, pg_temp as $undo$
    declare r app.register_import_rows;
    begin
      select * into r from app.register_import_rows where import_id = import and row_no = line and state = 'applied' for update;
      if not found then raise exception 'line % of import % is not applied', line, import; end if;
      update app.register_import_rows set state = 'undone', person_id = null, certificate_id = null, relation_id = null, payer_id = null, pension_id = null where import_id = import and row_no = line;
      delete from app.pensions where id = r.pension_id and case_id is null;
      delete from app.pension_payers where id = r.payer_id and case_id is null;
      delete from app.pension_relations where id = r.relation_id and opened_by_case is null and closed_by_case is null;
      delete from app.certificate_numbers n using app.certificates c where n.certificate_id = r.certificate_id and c.id = n.certificate_id and c.origin = 'import';
      delete from app.certificates where id = r.certificate_id and origin = 'import';
      if r.person_created then
        -- Somebody else's entry about the person keeps the person.
        begin delete from app.persons where id = r.person_id; exception when foreign_key_violation then null; end;
      end if;
    end $undo$;
    revoke all on function app.undo_import_row(uuid, int) from public;
    grant execute on function app.undo_import_row(uuid, int) to platform_app;

    grant select, insert, update on app.register_imports, app.register_import_rows, app.register_mappings to platform_app;
  `);
}
