-- Every count and rate of a release from its tables, without the product's code.
-- Result: id, dimension, grp, win, n, value; a share of fewer than 5 cases, and a count where no case can be judged, has no value.
create temp view as_of as select max(as_of) as moment from measure;
create temp macro quarter_of(t) as year(t) || 'Q' || quarter(t);

-- Action items: status and first completion from the changes alone.
create temp view last_status as
  select item_key, arg_max(status, position) as status from action_status, as_of where action_status."at" <= as_of.moment group by item_key;
create temp view first_done as
  select item_key, min(action_status."at") as done_at from action_status, as_of
  where status = 'COMPLETED' and action_status."at" <= as_of.moment group by item_key;
create temp view last_change as select item_key, max("at") as changed_at from action_status group by item_key;
create temp view item as
  select i.*, done_at, as_of.moment as as_of,
    case when undated_status is not null and (c.changed_at is null or c.changed_at <= as_of.moment) then undated_status else coalesce(l.status, 'OPEN') end as now
  from action_item i cross join as_of left join last_status l using (item_key) left join first_done using (item_key) left join last_change c using (item_key);
create temp view item_state as
  select *, case when now in ('COMPLETED', 'BACKLOG', 'DROPPED') then now when due_at < as_of then 'OVERDUE' else 'OPEN' end as derived,
    done_at is null and now = 'COMPLETED' as undated
  from item;
create temp view coe_theme as select distinct m.coe_id, m.theme_id from theme_member m join theme t using (theme_id) where t.recurring;
create temp view coe_category as
  select coe_id, unnest(case when len(categories) = 0 then ['unknown'] else categories end) as category from coe_timing;
create temp view item_cell as
  select item_key, '' as dimension, '' as grp, 'all' as win from item
  union all select item_key, '', '', quarter_of(created_at) from item where created_at is not null
  union all select item_key, 'team', coalesce(team, 'unknown'), 'all' from item
  union all select item_key, 'service', coalesce(service, 'unknown'), 'all' from item
  union all select item_key, 'severity', coalesce(severity, 'unknown'), 'all' from item
  union all select item_key, 'priority', coalesce(priority, 'unknown'), 'all' from item
  union all select item_key, 'theme', theme_id, 'all' from item join coe_theme using (coe_id)
  union all select item_key, 'category', category, 'all' from item join coe_category using (coe_id);
create temp view item_case as
  select item_key, 'action_item.open_count' as id, status_known as judged, derived = 'OPEN' as holds from item_state
  union all select item_key, 'action_item.overdue_count', status_known and not (derived = 'OPEN' and due_at is null), derived = 'OVERDUE' from item_state
  union all select item_key, 'action_item.backlog_count', status_known, derived = 'BACKLOG' from item_state
  union all select item_key, 'action_item.completed_count', status_known, derived = 'COMPLETED' from item_state
  union all select item_key, 'action_item.dropped_count', status_known, derived = 'DROPPED' from item_state
  union all select item_key, 'action_item.orphaned_count', status_known and (derived in ('COMPLETED', 'DROPPED') or owner_in_roster is not null),
    derived not in ('COMPLETED', 'DROPPED') and not owner_in_roster from item_state
  union all select item_key, 'action_item.reopened_count', true, reopened from item_state
  union all select item_key, 'action_item.postponed_count', true, postponement_count > 0 from item_state
  union all select item_key, 'action_item.completion_rate_45d', as_of >= term_ends_at and status_known and not undated, done_at <= term_ends_at from item_state
  union all select item_key, 'action_item.on_time_rate', as_of > first_due_at and status_known and not undated, done_at <= first_due_at from item_state
  union all select item_key, 'action_item.on_time_rate_current_due', as_of > due_at and status_known and not undated, done_at <= due_at from item_state;

-- COEs, each for itself.
create temp view coe as select c.*, as_of.moment as as_of from coe_timing c cross join as_of;
create temp view event_cell as
  select coe_id, '' as dimension, '' as grp, 'all' as win from coe
  union all select coe_id, '', '', quarter_of(clock_at) from coe where clock_at is not null and make_timestamp(year(clock_at), (quarter(clock_at) - 1) * 3 + 1, 1, 0, 0, 0) <= as_of
  union all select coe_id, 'service', coalesce(service, 'unknown'), 'all' from coe
  union all select coe_id, 'severity', coalesce(severity, 'unknown'), 'all' from coe
  union all select coe_id, 'theme', theme_id, 'all' from coe join coe_theme using (coe_id)
  union all select coe_id, 'category', category, 'all' from coe join coe_category using (coe_id);
create temp view coe_cell as select * from event_cell union all select coe_id, 'team', coalesce(team, 'unknown'), 'all' from coe;
create temp view coe_case as
  select coe_id, 'coe.on_time_rate_14d' as id, as_of >= term_ends_at and status_known and not (first_completed_at is null and status = 'COMPLETED') as judged,
    first_completed_at <= term_ends_at as holds from coe
  union all select coe_id, 'coe.languishing_count', status_known and (status = 'COMPLETED' or clock_at is not null), status <> 'COMPLETED' and as_of > term_ends_at from coe
  union all select coe_id, 'coe.clock_from_impact_end_count', clock_at is not null, clock_basis = 'IMPACT_END' from coe
  union all select coe_id, 'coe.clock_from_mitigation_count', clock_at is not null, clock_basis = 'MITIGATION' from coe
  union all select coe_id, 'coe.clock_from_start_count', clock_at is not null, clock_basis = 'INCIDENT_START' from coe;
create temp view stay_case as
  select s.coe_id, 'coe.review_under_24h_count' as id,
    from_at is not null and from_at <= as_of and (to_at <= as_of or as_of >= from_at + interval 24 hours) as judged,
    to_at <= as_of and to_at < from_at + interval 24 hours as holds
  from review_stay s join coe using (coe_id);

-- Events: siblings count once, and are known if one of them tells.
create temp view event_case as
  select dimension, grp, win, event_id, bool_or(coalesce(impact_started_at <= as_of and detected_at <= as_of, false)) as detect,
    bool_or(coalesce(detected_at <= as_of and impact_ended_at <= as_of, false)) as mitigate
  from event_cell join coe using (coe_id) group by all;

-- The register.
create temp view named as select distinct unnest(names) as name from coe_timing;
create temp view registered as
  select i.*, coalesce(ended_at, started_at) as over_at, as_of.moment as as_of, exists (select 1 from named where name = lower(trim(incident_id))) as has_coe,
    coalesce(severity = 'SEV1', false) or coalesce(customer_impact, false) or len(list_distinct(teams)) > 1 as required,
    severity is null or customer_impact is null as open_question
  from incident i cross join as_of;
create temp view coverage as
  select *, case when not required then case when open_question then 'UNDECIDED' else 'NOT_REQUIRED' end when has_coe then 'WRITTEN' when waiver is not null then 'WAIVED'
    when over_at is null then 'UNDATED' when over_at > as_of then 'NOT_DUE' when as_of >= over_at + interval 14 days then 'OVERDUE' else 'DUE' end as stands
  from registered;
create temp view incident_cell as
  select incident_id, '' as dimension, '' as grp, 'all' as win from registered
  union all select incident_id, '', '', quarter_of(over_at) from registered where make_timestamp(year(over_at), (quarter(over_at) - 1) * 3 + 1, 1, 0, 0, 0) <= as_of
  union all select incident_id, 'team', unnest(case when len(teams) = 0 then ['unknown'] else list_distinct(teams) end), 'all' from registered
  union all select incident_id, 'severity', coalesce(severity, 'unknown'), 'all' from registered;
create temp view incident_case as
  select incident_id, 'incident.coverage_rate' as id, stands = 'OVERDUE' or (stands = 'WRITTEN' and as_of >= over_at + interval 14 days) as judged, stands = 'WRITTEN' as holds from coverage
  union all select incident_id, 'incident.without_coe_count', stands = 'OVERDUE' or (stands = 'WRITTEN' and as_of >= over_at + interval 14 days), stands = 'OVERDUE' from coverage
  union all select incident_id, 'incident.coe_not_due_count', stands <> 'UNDECIDED', stands = 'NOT_DUE' from coverage
  union all select incident_id, 'incident.coe_due_count', stands <> 'UNDECIDED', stands = 'DUE' from coverage
  union all select incident_id, 'incident.coe_overdue_count', stands <> 'UNDECIDED', stands = 'OVERDUE' from coverage
  union all select incident_id, 'incident.coe_written_count', stands <> 'UNDECIDED', stands = 'WRITTEN' from coverage
  union all select incident_id, 'incident.coe_waived_count', stands <> 'UNDECIDED', stands = 'WAIVED' from coverage;

create temp view every_case as
  select id, dimension, grp, win, coalesce(judged, false) as judged, coalesce(holds, false) as holds from item_cell join item_case using (item_key)
  union all select id, dimension, grp, win, coalesce(judged, false), coalesce(holds, false) from coe_cell join coe_case using (coe_id)
  union all select id, dimension, grp, win, coalesce(judged, false), coalesce(holds, false) from incident_cell join incident_case using (incident_id)
  union all select 'incident.detect_known_rate', dimension, grp, win, true, detect from event_case
  union all select 'incident.mitigate_known_rate', dimension, grp, win, true, mitigate from event_case
  union all select 'coe.review_under_24h_count', dimension, grp, win, coalesce(judged, false), coalesce(holds, false) from coe_cell join stay_case using (coe_id);

-- Flow of the items between the ends of each quarter.
create temp view flow_window as
  select distinct m.window as win, case when m.window = 'all' then timestamp '0001-01-01' else make_timestamp(cast(left(m.window, 4) as bigint), (cast(right(m.window, 1) as bigint) - 1) * 3 + 1, 1, 0, 0, 0) end as from_at,
    case when m.window = 'all' then as_of.moment + interval 1 microsecond else least(from_at + interval 3 months, as_of.moment + interval 1 microsecond) end as to_at
  from measure m cross join as_of where m.id = 'action_item.flow_opened_count';
create temp view flow_item as
  select win, item_key, created_at >= from_at as is_new, undated_status, changed_at as last_at,
    (select arg_max(status, position) from action_status s where s.item_key = i.item_key and s."at" < from_at) as before_status,
    (select arg_max(status, position) from action_status s where s.item_key = i.item_key and s."at" < to_at) as end_status, from_at, to_at
  from flow_window join action_item i on created_at < to_at left join last_change using (item_key);
create temp view flow as
  select win, is_new,
    case when undated_status is not null and (last_at is null or last_at < to_at) then undated_status else coalesce(end_status, 'OPEN') end as now,
    not is_new and (case when undated_status is not null and (last_at is null or last_at < from_at) then undated_status else coalesce(before_status, 'OPEN') end) in ('COMPLETED', 'DROPPED') as was_closed
  from flow_item;
create temp view flow_count as
  select win, count(*) as n, count_if(is_new) as opened, count_if(was_closed and now not in ('COMPLETED', 'DROPPED')) as reopened,
    count_if(not was_closed and now = 'COMPLETED') as completed, count_if(not was_closed and now = 'DROPPED') as dropped, count_if(now not in ('COMPLETED', 'DROPPED')) as open_at_end
  from flow group by win;

create temp table recomputed as
  select id, dimension, grp, win, count_if(judged) as n,
    case when id like '%_rate%' then case when count_if(judged) < 5 then null else count_if(judged and holds) / count_if(judged) end
      when count_if(judged) = 0 and count(*) > 0 then null else count_if(judged and holds) end::double as value
  from every_case group by id, dimension, grp, win
  union all select 'action_item.postponements_count', dimension, grp, win, count(*), sum(postponement_count) from item_cell join item using (item_key) group by all
  union all select 'action_item.flow_opened_count', '', '', win, n, opened from flow_count
  union all select 'action_item.flow_reopened_count', '', '', win, n, reopened from flow_count
  union all select 'action_item.flow_completed_count', '', '', win, n, completed from flow_count
  union all select 'action_item.flow_dropped_count', '', '', win, n, dropped from flow_count
  union all select 'action_item.flow_open_at_end_count', '', '', win, n, open_at_end from flow_count;
