import type { Knex } from 'knex';

/**
 * The register: certificates that stand without a case, every number that they ever had, the 变更栏 as a ledger,
 * where a person's pension relation is and who pays for which year. What was entered in the ledger stays.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.certificates
      alter column case_id drop not null,
      drop constraint certificates_case_id_key,
      add column origin text not null default 'case' check (origin in ('case','import')),
      add column replaces_id uuid references app.certificates check (replaces_id <> id),
      add column printed_id_number text,
      add column printed_household text,
      add column status_since date,
      add column status_reason text not null default '';
    update app.certificates set status_since = issued_on;
    alter table app.certificates alter column status_since set not null;
    update app.certificates c set status_since = e.entered_on, status_reason = '证件失效'
      from app.certificate_changes e where c.status = 'void' and e.kind = 'void' and e.person_id = c.person_id and e.certificate_number = c.number;
    create index certificates_case on app.certificates (case_id);
    create index certificates_person on app.certificates (person_id);
    create index certificates_expiry on app.certificates (expires_on) where status = 'valid';
    create unique index certificates_replaced_once on app.certificates (replaces_id) where replaces_id is not null;

    create table app.certificate_numbers (
      number text primary key,
      certificate_id uuid not null references app.certificates,
      from_on date not null,
      until_on date check (until_on >= from_on)
    );
    create unique index certificate_numbers_current on app.certificate_numbers (certificate_id) where until_on is null;
    create index certificate_numbers_certificate on app.certificate_numbers (certificate_id);
    insert into app.certificate_numbers (number, certificate_id, from_on) select number, id, issued_on from app.certificates;

    alter table app.certificate_changes
      drop constraint certificate_changes_case_id_key,
      drop constraint certificate_changes_kind_check,
      drop constraint certificate_changes_check,
      alter column case_id drop not null,
      add column certificate_id uuid references app.certificates,
      add column seq int check (seq > 0),
      add column previous_number text,
      add column number text,
      add column household text,
      add column text text not null default '',
      add column article text not null default '',
      add column entered_by text references app.organisations,
      add constraint certificate_changes_kind_check check (kind in ('grade-change','void','household','renumber','abroad','merged-injury','correction','other')),
      add constraint certificate_changes_grade_check check (grade is null or kind in ('grade-change','merged-injury','correction')),
      add constraint certificate_changes_number_check check (number is null or number <> certificate_number);
    update app.certificate_changes e set
      certificate_id = (select c.id from app.certificates c where c.person_id = e.person_id and c.number = e.certificate_number),
      text = case e.kind when 'void' then '证件失效' else '残疾等级变更' end,
      article = case e.kind when 'void' then '第41条' else '第17条' end,
      entered_by = (select c.province_code from app.cases c where c.id = e.case_id),
      seq = n.seq
      from (select id, row_number() over (partition by certificate_number order by entered_on, id) as seq from app.certificate_changes) n where n.id = e.id;
    alter table app.certificate_changes alter column seq set not null, alter column entered_by set not null;
    create index certificate_changes_case on app.certificate_changes (case_id);
    create unique index certificate_changes_seq on app.certificate_changes (certificate_id, seq) where certificate_id is not null;
    create unique index certificate_changes_outside_seq on app.certificate_changes (certificate_number, seq) where certificate_id is null;
    comment on column app.certificate_changes.certificate_id is 'null: a certificate that was never registered here, known by its number only';
    comment on column app.certificate_changes.certificate_number is 'the number that the certificate had when the entry was made';

    create table app.pension_relations (
      id uuid primary key,
      person_id uuid not null references app.persons,
      place_kind text not null check (place_kind in ('county','military','outside')),
      org_code text references app.organisations,
      place_name text not null,
      from_on date not null,
      until_on date check (until_on >= from_on),
      opened_by_case uuid references app.cases,
      closed_by_case uuid references app.cases,
      check ((place_kind = 'county') = (org_code is not null))
    );
    create index pension_relations_person on app.pension_relations (person_id, from_on);
    create index pension_relations_office on app.pension_relations (org_code) where until_on is null;
    create table app.pension_payers (
      id uuid primary key,
      person_id uuid not null references app.persons,
      year int not null check (year between 1900 and 2999),
      payer_kind text not null check (payer_kind in ('county','unit','military','outside')),
      payer_code text references app.organisations,
      payer_name text not null,
      case_id uuid references app.cases,
      check ((payer_kind = 'county') = (payer_code is not null))
    );
    create index pension_payers_person on app.pension_payers (person_id, year);
    insert into app.pension_relations (id, person_id, place_kind, org_code, place_name, from_on, opened_by_case)
      select distinct on (p.person_id) gen_random_uuid(), p.person_id, 'county', o.code, o.name, (p.first_month || '-01')::date - 1, p.case_id
      from app.pensions p join app.organisations o on o.code = p.payer where p.status <> 'terminated' order by p.person_id, p.first_month;
    insert into app.pension_payers (id, person_id, year, payer_kind, payer_code, payer_name, case_id)
      select distinct on (p.person_id) gen_random_uuid(), p.person_id, substr(p.first_month, 1, 4)::int, 'county', o.code, o.name, p.case_id
      from app.pensions p join app.organisations o on o.code = p.payer where p.status <> 'terminated' order by p.person_id, p.first_month;

    alter table app.pensions alter column case_id drop not null;
    create index pensions_person on app.pensions (person_id);

    grant select, insert, update on app.pension_relations, app.pension_payers to platform_app;
    grant select, insert on app.certificate_numbers to platform_app;
    grant update (until_on) on app.certificate_numbers to platform_app;
  `);
}
