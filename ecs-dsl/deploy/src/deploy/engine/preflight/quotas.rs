//! Service quotas of the region: that the resources to create fit.

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::type_info::{self, Quota};

/// A probe for each quota that this deployment counts against.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    let with_quota = type_info::rows().filter_map(|info| Some((info.type_name, info.quota?)));
    for (type_name, quota) in with_quota {
        let Quota { limit, label } = quota;
        let created: Vec<_> = target
            .of_type(type_name)
            .filter(|resource| target.creates(resource))
            .collect();
        let Some(first) = created.first().copied() else {
            continue;
        };
        let count = u32::try_from(created.len()).unwrap_or(u32::MAX);
        let lookup = Lookup::Count(type_name.to_owned());
        probes.push(Probe::single(lookup, move |found| {
            let LookupResult::Count(existing) = found else {
                return None;
            };
            (existing.saturating_add(count) > limit).then(|| Finding {
                severity: FindingSeverity::MayFail,
                topic: FindingTopic::Quota,
                resource: first.id.to_owned(),
                what: format!(
                    "{existing} {label} exist in the region and {count} more would be created, but the default quota is {limit}"
                ),
                effect: "unless your quota was raised, the creation fails, and the deployment rolls back"
                    .to_owned(),
                next: "check your quota in the Service Quotas console, and request an increase".to_owned(),
            })
        }));
    }
    probes
}
