//! Attached managed policies, and removed permissions boundaries.

use std::collections::{BTreeMap, BTreeSet};

use super::canonical::{canonical, named};
use super::policy_location::{is_identity, list};
use super::{Broadening, BroadeningKind};
use crate::cfn::Document;

/// AWS managed policies that allow a role nearly everything.
const NEARLY_EVERYTHING: &[&str] = &["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"];

/// The managed policies that are attached in `new` and weren't in `old`, and the boundaries that are removed or changed.
pub(super) fn widened(old: &Document, new: &Document) -> Vec<Broadening> {
    let (before, after) = (attached(old), attached(new));
    let none = BTreeSet::new();
    let mut found = Vec::new();
    for (id, policies) in &after {
        let earlier = before.get(id).unwrap_or(&none);
        found.extend(policies.difference(earlier).map(|policy| {
            let name = policy
                .rsplit_once(":policy/")
                .map_or(policy.as_str(), |(_, name)| name);
            Broadening {
                id: id.clone(),
                kind: BroadeningKind::ManagedPolicy,
                public: NEARLY_EVERYTHING.contains(&name),
                message: format!("`{id}` gets the managed policy `{name}`"),
            }
        }));
    }
    found.extend(boundaries(old, new));
    found
}

/// The managed policies of each role, user and group.
fn attached(document: &Document) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for resource in document.resources() {
        if is_identity(&resource) {
            let policies = list(resource.property("ManagedPolicyArns"));
            let names = policies.into_iter().map(|policy| named(document, policy));
            found
                .entry(resource.id.to_owned())
                .or_default()
                .extend(names);
        }
        if resource.type_name == "AWS::IAM::ManagedPolicy" {
            for property in ["Groups", "Roles", "Users"] {
                for holder in list(resource.property(property)) {
                    let policies = found.entry(named(document, holder)).or_default();
                    policies.insert(resource.id.to_owned());
                }
            }
        }
    }
    found
}

fn boundaries(old: &Document, new: &Document) -> Vec<Broadening> {
    let identities = old.resources().filter(is_identity);
    identities
        .filter_map(|before| {
            let boundary = canonical(old, before.property("PermissionsBoundary")?);
            let after = new.resource(before.id)?;
            let later = after.property("PermissionsBoundary");
            let later = later.map(|value| canonical(new, value));
            let id = before.id;
            let message = match later {
                Some(later) if later == boundary => return None,
                Some(later) => {
                    format!(
                        "`{id}` gets another permissions boundary: `{later}` instead of `{boundary}`"
                    )
                }
                None => format!("`{id}` loses its permissions boundary `{boundary}`"),
            };
            Some(Broadening {
                id: id.to_owned(),
                kind: BroadeningKind::ManagedPolicy,
                public: false,
                message,
            })
        })
        .collect()
}
