//! Changes that databases and caches refuse, such as downgrades.

use serde_json::Value;

use crate::cfn::eval::{referred, text_of};
use crate::cfn::type_info::Engine;
use crate::cfn::type_names::rds;
use crate::cfn::{Document, DocumentResource, type_info};

use super::{Action, Change, Problem, ProblemKind};

/// The problems of updating a database or a cache in place.
pub(super) fn refused_updates(
    (old, new): (&Document, &Document),
    (before, after): (&DocumentResource<'_>, &DocumentResource<'_>),
    change: &Change,
) -> Vec<Problem> {
    // A replacement may have any version and size.
    if matches!(change.action, Action::Replace) || before.type_name != after.type_name {
        return Vec::new();
    }
    let Some(engine) = type_info(after.type_name).and_then(|info| info.engine) else {
        return Vec::new();
    };
    let kind = match engine {
        Engine::Database => "database",
        Engine::Cache => "cache",
    };
    let mut found = Vec::new();
    found.extend(downgrade(kind, before, after));
    if engine == Engine::Database {
        found.extend(major_upgrade(before, after));
        found.extend(parameter_group((old, new), before, after));
        found.extend(smaller(before, after));
    }
    found
}

fn text(resource: &DocumentResource<'_>, property: &str) -> Option<String> {
    text_of(resource.property(property)?).ok()
}

/// The engine versions before and after as numbers, if the engine stays the same.
fn versions(
    before: &DocumentResource<'_>,
    after: &DocumentResource<'_>,
) -> Option<(Vec<u32>, Vec<u32>)> {
    let numbers = |resource| -> Option<Vec<u32>> {
        let version = text(resource, "EngineVersion")?;
        let parts: Vec<u32> = version
            .split('.')
            .map_while(|part| part.parse().ok())
            .collect();
        (!parts.is_empty()).then_some(parts)
    };
    let same_engine = text(before, "Engine") == text(after, "Engine");
    same_engine.then_some((numbers(before)?, numbers(after)?))
}

/// "You can upgrade to a newer engine version, but you can't downgrade to an older engine version" (ElastiCache, Version
/// Management); `ModifyDBInstance` only accepts versions to upgrade to. `16` after `16.4` is less exact, but not older.
fn downgrade(
    kind: &str,
    before: &DocumentResource<'_>,
    after: &DocumentResource<'_>,
) -> Option<Problem> {
    let (old, new) = versions(before, after)?;
    let older = new.iter().zip(&old).find(|(new, old)| new != old);
    older.filter(|(new, old)| new < old)?;
    let message = format!(
        "`{}` can't be downgraded from version {} to {}: AWS doesn't downgrade the engine of a {kind}",
        after.id,
        text(before, "EngineVersion")?,
        text(after, "EngineVersion")?
    );
    let hint =
        format!("keep the version, or create a new {kind} under another name and move the data");
    Some(Problem::new(
        after.id,
        ProblemKind::Downgrade,
        message,
        hint,
    ))
}

/// How many numbers make up the major version.
fn major(engine: &str, version: &[u32]) -> Option<usize> {
    match engine {
        "postgres" | "aurora-postgresql" => match version.first() {
            Some(first) if *first < 10 => Some(2),
            _ => Some(1),
        },
        "mysql" | "mariadb" | "aurora-mysql" => Some(2),
        _ => None,
    }
}

/// The major versions before and after, if the change is a major upgrade.
fn upgraded(
    before: &DocumentResource<'_>,
    after: &DocumentResource<'_>,
) -> Option<(Vec<u32>, Vec<u32>)> {
    let engine = text(after, "Engine")?;
    let (old, new) = versions(before, after)?;
    let part = |version: &[u32]| -> Option<Vec<u32>> {
        Some(version.get(..major(&engine, version)?)?.to_vec())
    };
    let (old, new) = (part(&old)?, part(&new)?);
    (new > old).then_some((old, new))
}

/// `AllowMajorVersionUpgrade`: "must be set to true when specifying a value for the EngineVersion parameter that is a
/// different major version than the DB instance's current version" (`ModifyDBInstance`).
fn major_upgrade(before: &DocumentResource<'_>, after: &DocumentResource<'_>) -> Option<Problem> {
    upgraded(before, after).filter(|_| after.type_name == rds::DB_INSTANCE)?;
    let allowed = matches!(after.property("AllowMajorVersionUpgrade"), Some(value)
        if *value != Value::Bool(false) && *value != "false");
    let message = format!(
        "`{}` can't be upgraded from major version {} to {} without `AllowMajorVersionUpgrade`",
        after.id,
        text(before, "EngineVersion")?,
        text(after, "EngineVersion")?
    );
    let hint = "set `AllowMajorVersionUpgrade` in the same change";
    (!allowed).then(|| Problem::new(after.id, ProblemKind::MajorUpgrade, message, hint))
}

/// "For major version upgrades, if a nondefault DB parameter group is currently in use, a new DB parameter group in the DB
/// parameter group family for the new engine version must be specified" (`ModifyDBInstance`).
fn parameter_group(
    (old, new): (&Document, &Document),
    before: &DocumentResource<'_>,
    after: &DocumentResource<'_>,
) -> Option<Problem> {
    upgraded(before, after)?;
    let group = referred(after.property("DBParameterGroupName")?)?;
    let family = |document: &Document| text(&document.resource(group)?, "Family");
    let stays = family(new).filter(|after| family(old).as_ref() == Some(after))?;
    let message = format!(
        "`{}` is upgraded to version {}, but its parameter group `{group}` keeps the family `{stays}`",
        after.id,
        text(after, "EngineVersion")?
    );
    let hint = format!("set the family of `{group}` to that of the new version in the same change");
    Some(Problem::new(
        after.id,
        ProblemKind::MajorUpgrade,
        message,
        hint,
    ))
}

/// `AllocatedStorage`: "must be at least 10% greater than the current value" (`ModifyDBInstance`).
fn smaller(before: &DocumentResource<'_>, after: &DocumentResource<'_>) -> Option<Problem> {
    let size = |resource| text(resource, "AllocatedStorage")?.parse::<u64>().ok();
    let (old, new) = (size(before)?, size(after)?);
    (new < old).then(|| {
        let id = after.id;
        let message = format!(
            "`{id}` can't shrink from {old} to {new} GB: the storage of a database can only grow"
        );
        let hint = "keep the size, or create a new database under another name and move the data";
        Problem::new(id, ProblemKind::StorageShrinks, message, hint)
    })
}
