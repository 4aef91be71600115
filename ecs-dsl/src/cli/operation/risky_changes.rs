//! The changes that need more approval than `--yes`: data loss and broadened access.

use super::preview::painted;
use crate::assemble::SynthesizedComponent;
use crate::cfn::aws::ecs::Service;
use crate::cfn::{ResourceType, type_info};
use crate::deploy::ResourceChange;
use crate::deploy::engine::{DataLossRisk, Preview};
use crate::plan::{Action, Plan, PlanLine, PlanLineRole, opened_lines};

/// The changes of a stack that need more approval than `--yes`.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct RiskyChanges {
    /// The stateful resources that are, or may be, replaced or deleted.
    pub(in crate::cli) at_risk: Vec<DataLossRisk>,
    /// The lines about broadened access; empty if there is none.
    pub(in crate::cli) opened: Vec<String>,
    /// The renamed components of the stack.
    pub(in crate::cli) renamed: Vec<SynthesizedComponent>,
}

impl RiskyChanges {
    /// The risky changes of a change set.
    pub(in crate::cli) fn from_preview(preview: &Preview<'_>) -> Self {
        let opened = match preview.plan {
            Some(plan) => {
                let planned = Some(plan).filter(|plan| !plan.opens().is_empty());
                let planned = planned.into_iter().flat_map(opened_lines);
                planned
                    .chain(unplanned(plan, preview))
                    .map(painted)
                    .collect()
            }
            None if preview.before.is_some()
                || !preview.change_set.changes.iter().any(may_open) =>
            {
                Vec::new()
            }
            // Without two templates to compare, assume that access is broadened.
            None => vec![painted(PlanLine {
                role: PlanLineRole::Danger,
                text: "may broaden access: the templates can't be compared".to_owned(),
            })],
        };
        let mut risks = Self {
            at_risk: preview.data_loss_risks(),
            opened,
            renamed: Vec::new(),
        };
        if let Some(plan) = preview.following {
            risks.add_planned(plan);
        }
        risks
    }

    /// Adds the risks of a plan of which there is no change set yet.
    fn add_planned(&mut self, plan: &Plan) {
        let at_risk = plan.data_at_risk().map(|change| DataLossRisk {
            id: change.id.clone(),
            type_name: change.type_name.clone(),
            action: change.action,
        });
        self.at_risk.extend(at_risk);
        if !plan.opens().is_empty() {
            self.opened
                .extend(opened_lines(plan).into_iter().map(painted));
        }
    }

    /// Whether each of these risks is one of `approved`.
    pub(in crate::cli) fn are_in(&self, approved: &Self) -> bool {
        let known = |risk: &DataLossRisk| approved.at_risk.iter().any(|other| other.id == risk.id);
        let opened = self
            .opened
            .iter()
            .all(|line| approved.opened.contains(line));
        opened && self.at_risk.iter().all(known)
    }

    /// The resources at risk that `names` doesn't cover. A name is a logical id or the name of its component, in any case; a
    /// renamed one has two. An ambiguous name covers none.
    pub(in crate::cli) fn unnamed(&self, names: &[String]) -> Vec<&DataLossRisk> {
        let is_named = |resource: &&DataLossRisk| {
            names.iter().any(|name| {
                let candidates = || {
                    let at_risk = self.at_risk.iter();
                    at_risk.filter(|candidate| self.is_component(candidate, name))
                };
                let is_component = || self.is_component(resource, name);
                is_id(resource, name) || is_component() && candidates().count() == 1
            })
        };
        self.at_risk
            .iter()
            .filter(|resource| !is_named(resource))
            .collect()
    }

    /// The name of the component in the program, if it is renamed and this is its main resource.
    pub(in crate::cli) fn renamed(&self, resource: &DataLossRisk) -> Option<&str> {
        let (id, type_name) = (&resource.id, &resource.type_name);
        let mut renamed = self.renamed.iter();
        let found = renamed.find(|component| is_main_of_renamed(component, id, type_name));
        found.map(|component| component.name.as_str())
    }

    /// The name that covers the resource: of its component, if that is renamed and has only this one at risk, or the logical id.
    pub(in crate::cli) fn flag_name<'a>(&'a self, resource: &'a DataLossRisk) -> &'a str {
        let covers = |name: &&str| {
            let unnamed = self.unnamed(&[(*name).to_owned()]);
            !unnamed.contains(&resource)
        };
        let name = self.renamed(resource).filter(covers);
        name.unwrap_or(&resource.id)
    }

    /// Whether `name` is the component of the resource.
    fn is_component(&self, resource: &DataLossRisk, name: &str) -> bool {
        let in_program = self.renamed(resource);
        is_main_resource(&resource.id, &resource.type_name, name)
            || in_program.is_some_and(|known| plain(known) == plain(name))
    }
}

/// The changes of an existing resource that only the change set has, and that may broaden access.
fn unplanned<'a>(plan: &'a Plan, preview: &'a Preview<'_>) -> impl Iterator<Item = PlanLine> + 'a {
    let changes = preview.change_set.changes.iter();
    let unplanned = changes.filter(|change| {
        let tags_only = change.properties().iter().all(|name| *name == "Tags");
        let planned = plan.change(&change.logical_id).is_some();
        change.action == "Modify" && !planned && !tags_only && may_open(change)
    });
    unplanned.filter(|_| !plan.creation).map(|change| PlanLine {
        role: PlanLineRole::Danger,
        text: format!(
            "`{}` may broaden access: only the change set changes it ({})",
            change.logical_id,
            change.properties().join(", ")
        ),
    })
}

/// Whether a resource change may broaden access, judged by the change set alone.
fn may_open(change: &ResourceChange) -> bool {
    let grants_nothing = type_info(&change.type_name).is_some_and(|info| info.grants_nothing);
    let service = change.type_name == Service::TYPE
        && change.action == "Modify"
        && !change.properties().contains(&"NetworkConfiguration");
    !service && !grants_nothing
}

/// The effect of the change on the resource.
pub(in crate::cli) fn effect(resource: &DataLossRisk) -> &'static str {
    match resource.action {
        Action::Delete => "is deleted",
        Action::MayReplace => "may be replaced by an empty one",
        _ => "is replaced by an empty one",
    }
}

/// Whether `name` is the resource's logical id.
pub(in crate::cli) fn is_id(resource: &DataLossRisk, name: &str) -> bool {
    plain(&resource.id) == plain(name)
}

/// Whether this is the main resource of the component `name`: the instance `DbInstance` of `db`.
pub(in crate::cli) fn is_main_resource(id: &str, type_name: &str, name: &str) -> bool {
    let kind = type_name.rsplit("::").next().unwrap_or_default();
    let (id, name) = (plain(id), plain(name));
    let rest = id.strip_prefix(&name).filter(|_| !name.is_empty());
    rest.is_some_and(|rest| plain(kind).ends_with(rest))
}

/// Whether this is the main resource of a renamed component.
pub(in crate::cli) fn is_main_of_renamed(
    component: &SynthesizedComponent,
    id: &str,
    type_name: &str,
) -> bool {
    let is_own = || component.resources.iter().any(|own| own.as_str() == id);
    let kept = component.kept_name.as_deref();
    kept.is_some_and(|kept| is_main_resource(id, type_name, kept)) && is_own()
}

/// Lowercase, without hyphens and underscores, which logical ids don't have.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{RiskyChanges, may_open};
    use crate::cfn::Document;
    use crate::cli::testing::plain as plain_text;
    use crate::deploy::engine::{DataLossRisk, Preview};
    use crate::deploy::{ChangeDetail, ChangeSetDescription, ResourceChange};
    use crate::plan::{Action, compare};

    fn unnamed(at_risk: &[(&str, &str)], names: &[&str]) -> Vec<String> {
        let at_risk = at_risk.iter().map(|(id, type_name)| DataLossRisk {
            id: (*id).to_owned(),
            type_name: (*type_name).to_owned(),
            action: Action::Replace,
        });
        let risks = RiskyChanges {
            at_risk: at_risk.collect(),
            ..RiskyChanges::default()
        };
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        risks
            .unnamed(&names)
            .iter()
            .map(|resource| resource.id.clone())
            .collect()
    }

    const DB: (&str, &str) = ("OrderDbInstance", "AWS::RDS::DBInstance");

    #[test]
    fn logical_id_or_component_name_covers_a_resource() {
        for name in ["OrderDbInstance", "orderdbinstance", "order-db", "OrderDb"] {
            assert!(unnamed(&[DB], &[name]).is_empty(), "{name}");
        }
        for name in ["", "db", "Instance", "order-db-x"] {
            assert_eq!(unnamed(&[DB], &[name]), ["OrderDbInstance"], "{name}");
        }
    }

    #[test]
    fn ambiguous_name_covers_no_resource() {
        let both = [
            ("OrderQueue", "AWS::SQS::Queue"),
            ("OrderLogGroup", "AWS::Logs::LogGroup"),
        ];
        assert_eq!(unnamed(&both, &["order"]).len(), 2);
        assert_eq!(unnamed(&both, &["order", "OrderQueue"]), ["OrderLogGroup"]);
        assert!(unnamed(&both, &["OrderLogGroup", "OrderQueue"]).is_empty());
    }

    #[test]
    fn change_without_a_template_may_broaden_access() {
        let change = |type_name: &str, property: &str| ResourceChange {
            action: "Modify".to_owned(),
            logical_id: "A".to_owned(),
            physical_id: None,
            type_name: type_name.to_owned(),
            replacement: None,
            details: vec![ChangeDetail {
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

    // found: A1
    #[test]
    fn access_that_only_the_change_set_changes_is_asked_for() {
        let document = Document::from_value(json!({"Resources": {
            "Sg": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x"}},
        }}))
        .unwrap();
        let plan = compare(&document, &document);
        let opened = |property: &str| {
            let change = ResourceChange {
                action: "Modify".to_owned(),
                logical_id: "Sg".to_owned(),
                physical_id: None,
                type_name: "AWS::EC2::SecurityGroup".to_owned(),
                replacement: None,
                details: vec![ChangeDetail {
                    name: property.to_owned(),
                    path: None,
                    before: None,
                    after: None,
                    recreation: None,
                    drifted: None,
                }],
            };
            let change_set = ChangeSetDescription {
                arn: String::new(),
                status: String::new(),
                status_reason: None,
                execution_status: String::new(),
                description: None,
                changes: vec![change],
            };
            let preview = Preview {
                stack: "shop-prod",
                change_set: &change_set,
                before: Some(&document),
                after: &document,
                plan: Some(&plan),
                following: None,
            };
            RiskyChanges::from_preview(&preview).opened
        };
        let expected =
            "`Sg` may broaden access: only the change set changes it (SecurityGroupIngress)";
        assert_eq!(
            opened("SecurityGroupIngress")
                .iter()
                .map(|line| plain_text(line))
                .collect::<Vec<_>>(),
            [expected]
        );
        assert!(opened("Tags").is_empty());
    }
}
