//! The rules of a listener.

use std::collections::BTreeSet;

use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::Element;
use crate::deploy::aws::reader::service::ELB;
use crate::deploy::live_rule::{CONDITION_CONFIGS, condition_text};
use crate::deploy::{CallResult, Existence, LiveRule};

impl Aws {
    /// All rules of a listener (`DescribeRules`), page by page.
    pub(super) async fn rules_of_listener(
        &self,
        listener: &str,
    ) -> CallResult<Existence<Vec<LiveRule>>> {
        let mut fields = vec![("ListenerArn".to_owned(), listener.to_owned())];
        let mut rules = Vec::new();
        loop {
            let given: Vec<(String, &str)> = fields
                .iter()
                .map(|(name, value)| (name.clone(), value.as_str()))
                .collect();
            let response = self.call_query(&ELB, "DescribeRules", &given).await?;
            rules.extend(response.list("Rules").iter().filter_map(rule));
            let Some(marker) = response.text("NextMarker") else {
                return Ok(Existence::Exists(rules));
            };
            let marker = ("Marker".to_owned(), marker.to_owned());
            fields.truncate(1);
            fields.push(marker);
        }
    }
}

fn rule(rule: &Element) -> Option<LiveRule> {
    let mut groups = rule.list("Actions").iter().filter_map(|action| {
        let config = action.child("ForwardConfig");
        let weighted = config.and_then(|config| config.list("TargetGroups").first());
        let single = action.text("TargetGroupArn");
        single.or_else(|| weighted?.text("TargetGroupArn"))
    });
    Some(LiveRule {
        arn: rule.text("RuleArn")?.to_owned(),
        // `default` isn't a number.
        priority: rule.number("Priority"),
        target_group: groups.next().map(str::to_owned),
        conditions: rule
            .list("Conditions")
            .iter()
            .flat_map(conditions)
            .collect(),
    })
}

/// The values of a condition. AWS repeats those of hosts and paths in `Values`.
fn conditions(condition: &Element) -> BTreeSet<String> {
    let field = condition.text("Field").unwrap_or_default();
    let configs = CONDITION_CONFIGS
        .iter()
        .filter_map(|name| condition.child(name));
    let mut found = BTreeSet::new();
    for config in configs.chain([condition]) {
        let name = config.text("HttpHeaderName").unwrap_or_default();
        for value in config.list("Values") {
            let pair = value.text("Value").map(|text| {
                let key = value.text("Key").unwrap_or_default();
                format!("{key}={text}")
            });
            let value = pair.or_else(|| value.own_text().map(str::to_owned));
            found.extend(value.map(|value| condition_text(field, name, &value)));
        }
    }
    found
}
