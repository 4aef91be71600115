//! What a change costs: the estimates of two templates beside each other.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::draft::cents;
use super::prices::REGION;
use super::{Estimate, Total, estimate};
use crate::cfn::Document;

/// What a template costs a month more or less than another. Both are estimated as by [`estimate`].
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// The region whose prices these are, wherever the stack goes.
    pub region: String,
    /// What the first template costs a month.
    pub before: Total,
    /// What the second one costs a month.
    pub after: Total,
    /// What the change makes and these figures leave out, by its name in the template.
    pub not_priced: Vec<String>,
}

/// What `after` costs a month more than `before`, at list prices of us-east-1.
pub fn difference(before: &Document, after: &Document) -> Difference {
    let (old, new) = (estimate(before), estimate(after));
    let unpriced = |estimate: &Estimate| -> BTreeSet<String> {
        let gaps = estimate.not_counted.iter();
        gaps.flat_map(|gap| gap.ids.iter().cloned()).collect()
    };
    Difference {
        region: REGION.to_owned(),
        before: Total::of([&old]),
        after: Total::of([&new]),
        not_priced: unpriced(&new)
            .difference(&unpriced(&old))
            .cloned()
            .collect(),
    }
}

impl Difference {
    /// US dollars a month more, or less if it is negative, at the least number of tasks.
    pub fn usd(&self) -> f64 {
        cents(self.after.total - self.before.total)
    }

    /// The difference in words, in lines of at most 100 columns; none if nothing changes that has a price.
    pub fn lines(&self) -> Vec<String> {
        let most = |total: Total| total.total_at_most_tasks.unwrap_or(total.total);
        let (before, after) = (most(self.before), most(self.after));
        let at_most = cents(after - before);
        if self.usd() == 0.0 && at_most == 0.0 {
            return Vec::new();
        }
        let new = self.before.total == 0.0 && before == 0.0;
        let told = |usd: f64, before: f64, after: f64| match new {
            true => format!("${after:.2}"),
            false => format!("{} (${before:.2} -> ${after:.2})", signed(usd)),
        };
        let least = told(self.usd(), self.before.total, self.after.total);
        let mut lines = vec![format!(
            "cost: {least} a month, estimated at list prices of {}",
            self.region
        )];
        let scales =
            self.before.total_at_most_tasks.is_some() || self.after.total_at_most_tasks.is_some();
        if scales {
            let most = told(at_most, before, after);
            lines.push(format!("      {most} a month at the most tasks"));
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
                "      not in it, or not all of it: {}{more}; `cost` says why",
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
    fn what_becomes_dearer_or_cheaper_is_told_with_both_totals() {
        assert_eq!(
            difference(&gateways(1), &gateways(2)).lines(),
            [
                "cost: +$32.85 ($32.85 -> $65.70) a month, estimated at list prices of us-east-1",
                "      not in it, or not all of it: Nat1; `cost` says why",
            ]
        );
        assert_eq!(
            difference(&gateways(2), &gateways(0)).lines(),
            ["cost: -$65.70 ($65.70 -> $0.00) a month, estimated at list prices of us-east-1"]
        );
        assert!(difference(&gateways(1), &gateways(1)).lines().is_empty());
    }

    #[test]
    fn of_a_new_stack_the_total_is_told_and_what_is_not_in_it() {
        let mut resources = json!({"Nat": {"Type": "AWS::EC2::NatGateway"}});
        for id in ["A", "B", "C"] {
            resources[id] = json!({"Type": "AWS::SQS::Queue"});
        }
        let found = difference(&Document::empty(), &document(&resources));
        // A gateway costs by traffic as well.
        assert_eq!(found.not_priced, ["A", "B", "C", "Nat"]);
        assert_eq!(
            found.lines(),
            [
                "cost: $32.85 a month, estimated at list prices of us-east-1",
                "      not in it, or not all of it: A, B and 2 more; `cost` says why",
            ]
        );
    }
}
