//! Collects an estimate.

use std::collections::{BTreeMap, BTreeSet};

use super::capacity::Share;
use super::prices::{CAPTURED, HOURS, Price, REGION};
use super::resolve::TemplateResource;
use super::{Estimate, Group, Item, NotCounted, Spot, VERSION};

/// The items and gaps found so far.
#[derive(Debug, Default)]
pub(super) struct Draft {
    groups: BTreeMap<&'static str, Vec<Item>>,
    not_counted: BTreeMap<String, BTreeSet<String>>,
}

/// A priced entry: resource, service, description and quantity.
pub(super) struct Entry<'a> {
    id: &'a str,
    service: &'static str,
    what: String,
    quantity: f64,
    conditional: bool,
}

impl<'a> Entry<'a> {
    /// One unit of `what` by an AWS service.
    pub(super) fn new(
        resource: &TemplateResource<'a>,
        service: &'static str,
        what: impl Into<String>,
    ) -> Self {
        Self {
            id: resource.id(),
            service,
            what: what.into(),
            quantity: 1.0,
            conditional: resource.is_conditional(),
        }
    }

    pub(super) fn times(self, quantity: f64) -> Self {
        Self { quantity, ..self }
    }

    /// One unit for each of `count` items.
    pub(super) fn per(self, count: usize) -> Self {
        self.times(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
    }
}

impl Draft {
    /// Adds an entry priced by the month, or by the hour for the whole month.
    pub(super) fn add(&mut self, entry: Entry<'_>, price: Price) {
        self.push(entry, price, None, Spot::No);
    }

    /// Adds an entry with `amount` units for each task of a share.
    pub(super) fn add_tasks(&mut self, entry: Entry<'_>, share: Share, price: Price, amount: f64) {
        let most = share.tasks.scales().then_some(share.tasks.most * amount);
        self.push(entry, price, most, share.spot);
    }

    fn push(&mut self, entry: Entry<'_>, price: Price, most: Option<f64>, spot: Spot) {
        let hours = match price.unit.ends_with("hour") {
            true => HOURS,
            false => 1.0,
        };
        let usd = |quantity: f64| cents(quantity * price.usd * hours);
        self.groups.entry(entry.service).or_default().push(Item {
            id: entry.id.to_owned(),
            what: entry.what,
            quantity: entry.quantity,
            unit: price.unit.to_owned(),
            unit_price: price.usd,
            usd: usd(entry.quantity),
            usd_at_most_tasks: most.map(usd),
            spot,
            conditional: entry.conditional,
            source: price.source.to_owned(),
        });
    }

    /// Lists a resource that can't be priced, and why.
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
            let by_name = a.service.cmp(&b.service);
            b.usd.total_cmp(&a.usd).then(by_name)
        });
        let not_counted = self.not_counted.into_iter();
        Estimate {
            version: VERSION,
            region: REGION.to_owned(),
            prices_of: CAPTURED.to_owned(),
            hours: HOURS,
            total: cents(groups.iter().map(|group| group.usd).sum()),
            total_at_max_tasks: at_most(&groups),
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

/// The sum at the maximum number of tasks, if a service scales.
fn at_most(groups: &[Group]) -> Option<f64> {
    let items = || groups.iter().flat_map(|group| &group.items);
    let most = |item: &Item| item.usd_at_most_tasks.unwrap_or(item.usd);
    items()
        .any(|item| item.usd_at_most_tasks.is_some())
        .then(|| cents(items().map(most).sum()))
}

/// Rounds to whole cents, so that the items add up to the total shown.
pub(super) fn cents(usd: f64) -> f64 {
    (usd * 100.0).round() / 100.0
}
