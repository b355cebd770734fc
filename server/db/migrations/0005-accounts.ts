import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sends this token, answered by one statement: each function names its door, looks behind it, and goes on as the
 * account found there. They run as the caller, so row-level security holds inside them as anywhere; the settings
 * that they make end with the transaction, which is this one statement.
 */
export class Accounts1700000000005 implements MigrationInterface {
  readonly name = 'Accounts1700000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ENTER_SESSION);
    await db.query(ENTER_SERVICE);
    await db.query(`grant execute on function enter_session(uuid, date), enter_service(uuid, date) to jiedui_app`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The accounts are not taken down: restore a backup instead.'));
  }
}

const ENTER_SESSION = `
  create function enter_session(wanted uuid, today date) returns jsonb language plpgsql volatile as $$
  declare
    found_session record;
    who record;
  begin
    perform set_config('jiedui.door', 'session:' || wanted, true),
            set_config('jiedui.account', '', true),
            set_config('jiedui.parties', '{}', true);
    select s.account_id, s.access_hash,
           s.ended_at is not null or s.refresh_expires_at <= clock_timestamp() as is_ended,
           s.access_expires_at <= clock_timestamp() as is_expired
      into found_session from session s where s.id = wanted;
    if not found then
      return null;
    end if;
    perform set_config('jiedui.account', found_session.account_id::text, true);
    select a.is_active, a.must_change_password into who from account a where a.id = found_session.account_id;
    perform set_config('jiedui.parties', coalesce((
      select array_agg(p.party_id) from post p
       where p.account_id = found_session.account_id and p.ended_by is null and p.party_id is not null
         and p.since <= today and (p.until is null or p.until >= today)), '{}')::text, true);
    return jsonb_build_object(
      'sessionId', wanted,
      'accountId', found_session.account_id,
      'accessHash', found_session.access_hash,
      'isEnded', found_session.is_ended or not who.is_active,
      'isExpired', found_session.is_expired,
      'mustChangePassword', who.must_change_password,
      'posts', coalesce((
        select jsonb_agg(jsonb_build_object(
            'id', p.id, 'role', p.role, 'partyId', p.party_id, 'partyKind', party.kind, 'partyPath', home.path,
            'placeId', p.place_id, 'placePath', place.path, 'categories', p.categories,
            'since', p.since, 'until', p.until,
            'groupIds', coalesce((
              select jsonb_agg(distinct m.group_id) from membership m
               where m.member_id = p.party_id and m.ended_by is null
                 and (m.since is null or m.since <= today) and (m.until is null or m.until >= today)), '[]')
          ) order by p.since, p.id)
          from post p
          left join party on party.id = p.party_id
          left join place home on home.id = party.place_id
          left join place on place.id = p.place_id
         where p.account_id = found_session.account_id and p.ended_by is null
           and p.since <= today and (p.until is null or p.until >= today)), '[]'));
  end $$;
`;

const ENTER_SERVICE = `
  create function enter_service(wanted uuid, today date) returns jsonb language plpgsql volatile as $$
  declare
    token record;
  begin
    perform set_config('jiedui.door', 'service:' || wanted, true);
    select t.* into token from service_token t where t.id = wanted;
    if not found then
      return null;
    end if;
    perform set_config('jiedui.parties', array_remove(array[token.party_id], null)::text, true);
    return jsonb_build_object(
      'id', token.id,
      'secretHash', token.secret_hash,
      'isEnded', token.ended_at is not null,
      'isExpired', token.expires_on < today,
      'partyId', token.party_id,
      'groupIds', coalesce((
        select jsonb_agg(distinct m.group_id) from membership m
         where m.member_id = token.party_id and m.ended_by is null
           and (m.since is null or m.since <= today) and (m.until is null or m.until >= today)), '[]'),
      'placePath', (select p.path from place p where p.id = token.place_id));
  end $$;
`;
