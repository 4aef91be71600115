//! What a deployment puts at stake, and what has to be said so that it may: neither is covered by `--yes`.

use super::preview::painted;
use crate::deploy::ResourceChange;
use crate::deploy::engine::{DataLossRisk, Preview};
use crate::plan::{Action, Line, Role, opened_lines};

/// What takes more than a yes.
#[derive(Clone, Debug, Default)]
pub(super) struct Stakes {
    /// The resources whose data may be lost or left behind.
    pub(super) at_risk: Vec<DataLossRisk>,
    /// The section about access that wasn't there before; empty if nothing is opened.
    pub(super) opened: Vec<String>,
}

impl Stakes {
    /// What the change set that is shown puts at stake.
    pub(super) fn of(preview: &Preview<'_>) -> Self {
        let opened = match preview.plan {
            Some(plan) if plan.opens().is_empty() => Vec::new(),
            Some(plan) => opened_lines(plan).into_iter().map(painted).collect(),
            None if preview.before.is_some()
                || !preview.change_set.changes.iter().any(may_open) =>
            {
                Vec::new()
            }
            // Nothing can be compared: doubt counts as access.
            None => vec![painted(Line {
                role: Role::Danger,
                text: "what this opens isn't known: there are no two templates to compare"
                    .to_owned(),
            })],
        };
        Self {
            at_risk: preview.data_loss_risks(),
            opened,
        }
    }

    /// The resources at risk that none of `names` names: a name is a logical id, or that without its kind, in any case.
    /// A name that could mean several of them names none.
    pub(super) fn unnamed(&self, names: &[String]) -> Vec<&DataLossRisk> {
        let is_named = |resource: &&DataLossRisk| {
            names.iter().any(|name| {
                let likely = || self.at_risk.iter().filter(|it| is_component(it, name));
                is_id(resource, name) || is_component(resource, name) && likely().count() == 1
            })
        };
        self.at_risk.iter().filter(|it| !is_named(it)).collect()
    }
}

/// Whether a change of a resource can give access to anybody, as far as a change set tells without its template.
fn may_open(change: &ResourceChange) -> bool {
    let inert = [
        "AWS::ApplicationAutoScaling::",
        "AWS::CloudWatch::",
        "AWS::ECS::TaskDefinition",
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "AWS::Logs::LogGroup",
        "AWS::ServiceDiscovery::",
    ];
    let service = change.type_name == "AWS::ECS::Service"
        && change.action == "Modify"
        && !change.properties().contains(&"NetworkConfiguration");
    !service && !inert.iter().any(|name| change.type_name.starts_with(name))
}

/// What happens to it, in words.
pub(super) fn danger(resource: &DataLossRisk) -> &'static str {
    match resource.action {
        Action::Delete => "is deleted",
        Action::MayReplace => "may be replaced by an empty one",
        _ => "is replaced by an empty one",
    }
}

/// Whether `name` is the resource's logical id.
pub(super) fn is_id(resource: &DataLossRisk, name: &str) -> bool {
    plain(&resource.id) == plain(name)
}

/// Whether `name` is that of the component that the resource's id is made of: `db` of the instance `DbInstance`.
fn is_component(resource: &DataLossRisk, name: &str) -> bool {
    let kind = resource.type_name.rsplit("::").next().unwrap_or_default();
    let (id, name) = (plain(&resource.id), plain(name));
    let rest = id.strip_prefix(&name).filter(|_| !name.is_empty());
    rest.is_some_and(|rest| plain(kind).ends_with(rest))
}

/// Without case, hyphens and underscores, as a logical id leaves them out.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Stakes, may_open};
    use crate::deploy::ResourceChange;
    use crate::deploy::engine::DataLossRisk;
    use crate::plan::Action;

    fn unnamed(at_risk: &[(&str, &str)], names: &[&str]) -> Vec<String> {
        let at_risk = at_risk.iter().map(|(id, type_name)| DataLossRisk {
            id: (*id).to_owned(),
            type_name: (*type_name).to_owned(),
            action: Action::Replace,
        });
        let stakes = Stakes {
            at_risk: at_risk.collect(),
            opened: Vec::new(),
        };
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        stakes
            .unnamed(&names)
            .iter()
            .map(|it| it.id.clone())
            .collect()
    }

    const DB: (&str, &str) = ("OrderDbInstance", "AWS::RDS::DBInstance");

    #[test]
    fn a_resource_is_named_by_its_id_or_its_component_in_any_case() {
        for name in ["OrderDbInstance", "orderdbinstance", "order-db", "OrderDb"] {
            assert!(unnamed(&[DB], &[name]).is_empty(), "{name}");
        }
        for name in ["", "db", "Instance", "order-db-x"] {
            assert_eq!(unnamed(&[DB], &[name]), ["OrderDbInstance"], "{name}");
        }
    }

    #[test]
    fn a_name_that_could_mean_several_names_none() {
        let both = [
            ("OrderQueue", "AWS::SQS::Queue"),
            ("OrderLogGroup", "AWS::Logs::LogGroup"),
        ];
        assert_eq!(unnamed(&both, &["order"]).len(), 2);
        assert_eq!(unnamed(&both, &["order", "OrderQueue"]), ["OrderLogGroup"]);
        assert!(unnamed(&both, &["OrderLogGroup", "OrderQueue"]).is_empty());
    }

    #[test]
    fn without_a_template_only_what_gives_access_to_nobody_is_known() {
        let change = |type_name: &str, property: &str| ResourceChange {
            action: "Modify".to_owned(),
            logical_id: "A".to_owned(),
            physical_id: None,
            type_name: type_name.to_owned(),
            replacement: None,
            details: vec![crate::deploy::ChangeDetail {
                name: property.to_owned(),
                path: None,
                before: None,
                after: None,
                recreation: None,
                drifted: None,
            }],
        };
        assert!(!may_open(&change(
            "AWS::ECS::TaskDefinition",
            "ContainerDefinitions"
        )));
        assert!(!may_open(&change("AWS::ECS::Service", "TaskDefinition")));
        assert!(may_open(&change(
            "AWS::ECS::Service",
            "NetworkConfiguration"
        )));
        assert!(may_open(&change("AWS::IAM::Role", "Policies")));
    }
}
