//! An estimate in the making.

use std::collections::{BTreeMap, BTreeSet};

use super::prices::{CAPTURED, HOURS, Price, REGION};
use super::{Estimate, Group, Item, NotCounted, VERSION};

/// Items and gaps, as they are found.
#[derive(Debug, Default)]
pub(super) struct Draft {
    groups: BTreeMap<&'static str, Vec<Item>>,
    not_counted: BTreeMap<String, BTreeSet<String>>,
}

/// What is paid for: whose, what, and how many.
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    pub(super) service: &'static str,
    pub(super) what: String,
    pub(super) quantity: f64,
    pub(super) up_to: bool,
}

impl Draft {
    /// Adds what is paid for by the month, or by the hour all month long.
    pub(super) fn add(&mut self, entry: Entry<'_>, price: Price) {
        let hours = if price.unit.ends_with("hour") {
            HOURS
        } else {
            1.0
        };
        self.groups.entry(entry.service).or_default().push(Item {
            id: entry.id.to_owned(),
            what: entry.what,
            quantity: entry.quantity,
            unit: price.unit.to_owned(),
            unit_price: price.usd,
            usd: cents(entry.quantity * price.usd * hours),
            up_to: entry.up_to,
            source: price.source.to_owned(),
        });
    }

    /// Notes what can't be counted.
    pub(super) fn skip(&mut self, id: &str, why: impl Into<String>) {
        self.not_counted
            .entry(why.into())
            .or_default()
            .insert(id.to_owned());
    }

    pub(super) fn finish(self) -> Estimate {
        let sum = |items: &[Item]| cents(items.iter().map(|item| item.usd).sum());
        let group = |(service, items): (&str, Vec<Item>)| Group {
            service: service.to_owned(),
            usd: sum(&items),
            items,
        };
        let mut groups: Vec<Group> = self.groups.into_iter().map(group).collect();
        groups.sort_by(|a, b| {
            b.usd
                .total_cmp(&a.usd)
                .then_with(|| a.service.cmp(&b.service))
        });
        let not_counted = self.not_counted.into_iter();
        Estimate {
            version: VERSION,
            region: REGION.to_owned(),
            prices_of: CAPTURED.to_owned(),
            hours: HOURS,
            total: cents(groups.iter().map(|group| group.usd).sum()),
            up_to: groups
                .iter()
                .flat_map(|group| &group.items)
                .any(|item| item.up_to),
            groups,
            not_counted: not_counted
                .map(|(why, ids)| NotCounted {
                    why,
                    ids: ids.into_iter().collect(),
                })
                .collect(),
        }
    }
}

/// Whole cents, so that the items add up to the total that is shown.
fn cents(usd: f64) -> f64 {
    (usd * 100.0).round() / 100.0
}
