//! What was done to how many resources, and of which types.

use std::collections::BTreeMap;

use crate::deploy::StackEvent;

/// The widest line of a list of types.
const WIDTH: usize = 100;

/// Counts resources by service and type: `EC2`, then `VPC`.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally(BTreeMap<String, BTreeMap<String, usize>>);

impl Tally {
    /// Counts one resource of the type.
    pub(super) fn add(&mut self, type_name: &str) {
        let short = type_name.strip_prefix("AWS::").unwrap_or(type_name);
        let (service, kind) = short.split_once("::").unwrap_or((short, short));
        *self
            .0
            .entry(service.to_owned())
            .or_default()
            .entry(kind.to_owned())
            .or_default() += 1;
    }

    pub(super) fn total(&self) -> usize {
        self.0.values().flat_map(BTreeMap::values).sum()
    }

    /// A line for each service: `EC2  9: InternetGateway, 4 Subnet, …`, wrapped where it gets too long.
    pub(super) fn lines(&self) -> Vec<String> {
        let widest = self.0.keys().map(String::len).max().unwrap_or_default();
        self.0
            .iter()
            .flat_map(|(service, types)| service_lines(service, types, widest))
            .collect()
    }
}

impl<'a> FromIterator<&'a str> for Tally {
    fn from_iter<I: IntoIterator<Item = &'a str>>(types: I) -> Self {
        let mut tally = Self::default();
        types.into_iter().for_each(|type_name| tally.add(type_name));
        tally
    }
}

fn service_lines(service: &str, types: &BTreeMap<String, usize>, widest: usize) -> Vec<String> {
    let total: usize = types.values().sum();
    let mut line = format!("  {service:widest$} {total:>4}: ");
    let indent = " ".repeat(line.len());
    let mut lines = Vec::new();
    for (index, (kind, count)) in types.iter().enumerate() {
        let comma = if index + 1 < types.len() { "," } else { "" };
        // The number before a line's only type is the number before the colon.
        let item = if *count == 1 || types.len() == 1 {
            format!("{kind}{comma} ")
        } else {
            format!("{count} {kind}{comma} ")
        };
        if line.len() + item.trim_end().len() > WIDTH {
            lines.push(std::mem::replace(&mut line, indent.clone()));
        }
        line.push_str(&item);
    }
    lines.push(line);
    lines
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// `1 resource`, `2 resources`.
pub(super) fn resources(count: usize) -> String {
    format!("{count} resource{}", if count == 1 { "" } else { "s" })
}

/// What an operation has done so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Done {
    pub(super) made: Tally,
    pub(super) changed: Tally,
    pub(super) deleted: Tally,
}

impl Done {
    /// Takes note of an event of a resource.
    pub(super) fn note(&mut self, event: &StackEvent) {
        match event.status.as_str() {
            "CREATE_COMPLETE" => self.made.add(&event.type_name),
            "UPDATE_COMPLETE" => self.changed.add(&event.type_name),
            "DELETE_COMPLETE" => self.deleted.add(&event.type_name),
            _ => {}
        }
    }

    /// How many resources are done with.
    pub(super) fn total(&self) -> usize {
        self.made.total() + self.changed.total() + self.deleted.total()
    }

    /// `made 3 resources, deleted 1`.
    pub(super) fn summary(&self) -> String {
        let counts = [
            ("made", &self.made),
            ("changed", &self.changed),
            ("deleted", &self.deleted),
        ];
        let mut parts = counts.into_iter().filter(|(_, tally)| tally.total() > 0);
        let Some((word, first)) = parts.next() else {
            return "no resource was touched".to_owned();
        };
        let first = format!("{word} {}", resources(first.total()));
        parts.fold(first, |text, (word, tally)| {
            format!("{text}, {word} {}", tally.total())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Done, Tally};

    #[test]
    fn types_are_grouped_by_service() {
        let types = [
            "AWS::EC2::Subnet",
            "AWS::EC2::VPC",
            "AWS::EC2::Subnet",
            "AWS::ECS::Cluster",
            "Custom::Thing",
        ];
        let tally: Tally = types.into_iter().collect();
        assert_eq!(tally.total(), 5);
        assert_eq!(
            tally.lines(),
            [
                "  Custom    1: Thing",
                "  EC2       3: 2 Subnet, VPC",
                "  ECS       1: Cluster"
            ]
        );
    }

    #[test]
    fn a_long_list_is_wrapped() {
        let names: Vec<_> = (10..30)
            .map(|number| format!("AWS::EC2::Kind{number}"))
            .collect();
        let tally: Tally = names.iter().map(String::as_str).collect();
        let lines = tally.lines();
        assert_eq!(lines.len(), 2);
        assert!(
            lines[0].starts_with("  EC2   20: Kind10, ") && lines[0].len() <= 100,
            "{lines:?}"
        );
        assert!(lines[1].starts_with("            Kind"), "{lines:?}");
    }

    #[test]
    fn the_summary_says_what_was_done() {
        let mut done = Done::default();
        assert_eq!(done.summary(), "no resource was touched");
        done.made.add("AWS::SQS::Queue");
        assert_eq!(done.summary(), "made 1 resource");
        done.made.add("AWS::SQS::Queue");
        done.deleted.add("AWS::SNS::Topic");
        assert_eq!(done.summary(), "made 2 resources, deleted 1");
    }
}
