//! The cost of a change: the difference of two estimates.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::draft::cents;
use super::prices::REGION;
use super::{Estimate, Total, estimate};
use crate::cfn::Document;

/// The difference of two templates in monthly cost, by [`estimate`].
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// The region of the prices, independent of the stack's region.
    pub region: String,
    /// The monthly cost of the first template.
    pub before: Total,
    /// The monthly cost of the second template.
    pub after: Total,
    /// The added resources that aren't priced, or only in part.
    pub not_priced: Vec<String>,
}

/// The difference in monthly cost between `before` and `after`, at list prices of us-east-1.
pub fn difference(before: &Document, after: &Document) -> Difference {
    let (old, new) = (estimate(before), estimate(after));
    let unpriced = |estimate: &Estimate| -> BTreeSet<String> {
        let gaps = estimate.not_counted.iter();
        gaps.flat_map(|gap| gap.ids.iter().cloned()).collect()
    };
    Difference {
        region: REGION.to_owned(),
        before: Total::from_estimates([&old]),
        after: Total::from_estimates([&new]),
        not_priced: unpriced(&new)
            .difference(&unpriced(&old))
            .cloned()
            .collect(),
    }
}

impl Difference {
    /// The difference in US dollars a month at the minimum number of tasks; negative if the change saves cost.
    pub fn usd(&self) -> f64 {
        cents(self.after.total - self.before.total)
    }

    /// The difference as lines of at most 100 columns; none if the cost is unchanged.
    pub fn lines(&self) -> Vec<String> {
        let most = |total: Total| total.total_at_max_tasks.unwrap_or(total.total);
        let (before, after) = (most(self.before), most(self.after));
        let at_most = cents(after - before);
        if self.usd() == 0.0 && at_most == 0.0 {
            return Vec::new();
        }
        let new = self.before.total == 0.0 && before == 0.0;
        let amount = |usd: f64, before: f64, after: f64| match new {
            true => format!("${after:.2}"),
            false => format!("{} (${before:.2} -> ${after:.2})", signed(usd)),
        };
        let least = amount(self.usd(), self.before.total, self.after.total);
        let mut lines = vec![format!(
            "cost: {least} a month, estimated at list prices of {}",
            self.region
        )];
        let scales =
            self.before.total_at_max_tasks.is_some() || self.after.total_at_max_tasks.is_some();
        if scales {
            let most = amount(at_most, before, after);
            lines.push(format!(
                "      {most} a month at the maximum number of tasks"
            ));
        }
        lines.extend(self.left_out());
        lines
    }

    fn left_out(&self) -> Option<String> {
        const SHOWN: usize = 2;
        let names: Vec<_> = self.not_priced.iter().take(SHOWN).cloned().collect();
        let rest = self.not_priced.len().saturating_sub(SHOWN);
        let more = match rest {
            0 => String::new(),
            rest => format!(" and {rest} more"),
        };
        (!names.is_empty()).then(|| {
            format!(
                "      not fully priced: {}{more}; run `cost` for details",
                names.join(", ")
            )
        })
    }
}

fn signed(usd: f64) -> String {
    match usd < 0.0 {
        true => format!("-${:.2}", -usd),
        false => format!("+${usd:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::difference;
    use crate::cfn::Document;

    fn document(resources: &Value) -> Document {
        Document::from_value(json!({ "Resources": resources })).unwrap()
    }

    fn gateways(count: usize) -> Document {
        let nat = |index| {
            let id = format!("Nat{index}");
            (id, json!({"Type": "AWS::EC2::NatGateway"}))
        };
        let resources: serde_json::Map<_, _> = (0..count).map(nat).collect();
        document(&Value::Object(resources))
    }

    #[test]
    fn higher_and_lower_cost_is_shown_with_both_totals() {
        assert_eq!(
            difference(&gateways(1), &gateways(2)).lines(),
            [
                "cost: +$32.85 ($32.85 -> $65.70) a month, estimated at list prices of us-east-1",
                "      not fully priced: Nat1; run `cost` for details",
            ]
        );
        assert_eq!(
            difference(&gateways(2), &gateways(0)).lines(),
            ["cost: -$65.70 ($65.70 -> $0.00) a month, estimated at list prices of us-east-1"]
        );
        assert!(difference(&gateways(1), &gateways(1)).lines().is_empty());
    }

    #[test]
    fn new_stack_is_shown_with_total_and_unpriced_resources() {
        let mut resources = json!({"Nat": {"Type": "AWS::EC2::NatGateway"}});
        for id in ["A", "B", "C"] {
            resources[id] = json!({"Type": "AWS::SQS::Queue"});
        }
        let found = difference(&Document::empty(), &document(&resources));
        // A gateway also costs by traffic.
        assert_eq!(found.not_priced, ["A", "B", "C", "Nat"]);
        assert_eq!(
            found.lines(),
            [
                "cost: $32.85 a month, estimated at list prices of us-east-1",
                "      not fully priced: A, B and 2 more; run `cost` for details",
            ]
        );
    }
}
