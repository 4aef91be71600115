//! Renders an estimate as text.

use std::fmt;

use self::EstimateLineRole as Role;
use super::{Estimate, Item, NotCounted, Spot, Total};

/// A line of at most 100 columns, without color.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EstimateLine {
    /// The role.
    pub role: EstimateLineRole,
    /// The text.
    pub text: String,
}

/// The role of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstimateLineRole {
    /// An AWS service with its sum.
    Group,
    /// One item.
    Item,
    /// The total.
    Total,
    /// What the total doesn't include, and the source of the prices.
    Note,
    /// An empty line between blocks.
    Blank,
}

/// The widths of the columns of an item, separated by two spaces, with the sum at the right.
const ID: usize = 26;
const WHAT: usize = 36;
const PRICE: usize = 18;
const WIDTH: usize = 100;

/// The estimate as lines of at most 100 columns, readable without color.
pub fn lines(estimate: &Estimate) -> Vec<EstimateLine> {
    let mut lines = Vec::new();
    for group in &estimate.groups {
        push(&mut lines, Role::Group, row(&group.service, group.usd));
        for item in &group.items {
            push(&mut lines, Role::Item, row(&described(item), item.usd));
            remarks(item, &mut lines);
        }
    }
    let month = format!(
        "a month of {} hours in {}, US dollars",
        estimate.hours, estimate.region
    );
    totals(&month, Total::from_estimates([estimate]), &mut lines);
    push(&mut lines, Role::Blank, String::new());
    let note = format!(
        "list prices looked up {}, without free tiers, discounts and taxes",
        estimate.prices_of
    );
    push(&mut lines, Role::Note, note);
    if !estimate.not_counted.is_empty() {
        push(&mut lines, Role::Note, "not counted:".to_owned());
        for gap in &estimate.not_counted {
            push(&mut lines, Role::Note, missing(gap));
        }
    }
    lines
}

/// The sum of several templates; empty for a single one.
pub fn sum_lines(estimates: &[&Estimate]) -> Vec<EstimateLine> {
    let mut lines = Vec::new();
    if let [_, _, ..] = estimates {
        let all = format!("all {} stacks, a month", estimates.len());
        let total = Total::from_estimates(estimates.iter().copied());
        totals(&all, total, &mut lines);
    }
    lines
}

/// One total, or two if services scale.
fn totals(what: &str, total: Total, lines: &mut Vec<EstimateLine>) {
    match total.total_at_max_tasks {
        None => push(lines, Role::Total, row(what, total.total)),
        Some(most) => {
            let least = format!("{what}, at the minimum number of tasks");
            push(lines, Role::Total, row(&least, total.total));
            push(
                lines,
                Role::Total,
                row("at the maximum number of tasks", most),
            );
        }
    }
}

/// Lines below an item about Spot and conditions.
fn remarks(item: &Item, lines: &mut Vec<EstimateLine>) {
    let spot = match item.spot {
        Spot::No => None,
        Spot::Partly => Some("partly Spot, priced as on-demand: costs less"),
        Spot::Yes => Some("Spot, priced as on-demand: costs less"),
    };
    let conditional = item
        .conditional
        .then_some("has a condition, counted in full");
    for remark in [spot, conditional].into_iter().flatten() {
        push(lines, Role::Item, format!("  {:<ID$}  {remark}", ""));
    }
}

fn push(lines: &mut Vec<EstimateLine>, role: EstimateLineRole, text: String) {
    lines.push(EstimateLine { role, text });
}

/// A row with the text at the left and the sum at the right.
fn row(text: &str, usd: f64) -> String {
    let usd = format!("{usd:.2}");
    let room = WIDTH.saturating_sub(usd.len());
    let text = cut(text, room.saturating_sub(2));
    format!("{text:<room$}{usd}")
}

fn described(item: &Item) -> String {
    let (id, what) = (cut(&item.id, ID), cut(&item.what, WHAT));
    let period = match item.unit.ends_with("hour") {
        true => "h",
        false => "month",
    };
    let price = format!("{} x {}/{period}", number(item.quantity), item.unit_price);
    format!("  {id:<ID$}  {what:<WHAT$}  {price:>PRICE$}")
}

/// A number without trailing zeros.
fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn missing(gap: &NotCounted) -> String {
    let count = gap.ids.len();
    let ids = match count > 3 {
        true => format!("{count} resources"),
        false => gap.ids.join(", "),
    };
    cut(&format!("  {} ({ids})", gap.why), WIDTH)
}

fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars()
        .take(width.saturating_sub(1))
        .chain(['…'])
        .collect()
}

impl fmt::Display for Estimate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(self)
            .iter()
            .try_for_each(|line| writeln!(f, "{}", line.text))
    }
}
