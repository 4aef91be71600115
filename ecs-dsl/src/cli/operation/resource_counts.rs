//! Resource counts by type, and by what was done to them.

use std::collections::BTreeMap;

use crate::deploy::StackEvent;

/// The widest line of a list of types, if the terminal isn't narrower.
const WIDTH: usize = 100;

/// The narrowest terminal whose lines of a list are aligned.
const ALIGNED: usize = 80;

/// Counts resources by service and type: `EC2`, then `VPC`.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct ResourceCounts(BTreeMap<String, BTreeMap<String, usize>>);

impl ResourceCounts {
    /// Counts a resource of this type.
    pub(in crate::cli) fn add(&mut self, type_name: &str) {
        let short = type_name.strip_prefix("AWS::").unwrap_or(type_name);
        let (service, kind) = short.split_once("::").unwrap_or((short, short));
        *self
            .0
            .entry(service.to_owned())
            .or_default()
            .entry(kind.to_owned())
            .or_default() += 1;
    }

    pub(in crate::cli) fn total(&self) -> usize {
        self.0.values().flat_map(BTreeMap::values).sum()
    }

    /// One line per service: `EC2  9: InternetGateway, 4 Subnet, …`, wrapped if too long. In a narrow terminal, which has `columns`, the
    /// lines aren't aligned.
    pub(in crate::cli) fn lines(&self, columns: Option<usize>) -> Vec<String> {
        let columns = columns.unwrap_or(WIDTH).min(WIDTH);
        let widest = match columns {
            ALIGNED.. => self.0.keys().map(String::len).max().unwrap_or_default(),
            _ => 0,
        };
        self.0
            .iter()
            .flat_map(|(service, types)| service_lines((service, types), widest, columns))
            .collect()
    }
}

impl<'a> FromIterator<&'a str> for ResourceCounts {
    fn from_iter<I: IntoIterator<Item = &'a str>>(types: I) -> Self {
        let mut counts = Self::default();
        types
            .into_iter()
            .for_each(|type_name| counts.add(type_name));
        counts
    }
}

fn service_lines(
    (service, types): (&str, &BTreeMap<String, usize>),
    widest: usize,
    columns: usize,
) -> Vec<String> {
    let total: usize = types.values().sum();
    let (mut line, indent) = match widest {
        0 => (format!("  {service} {total}: "), " ".repeat(4)),
        _ => {
            let line = format!("  {service:widest$} {total:>4}: ");
            let indent = " ".repeat(line.len());
            (line, indent)
        }
    };
    let mut lines = Vec::new();
    for (index, (kind, count)) in types.iter().enumerate() {
        let comma = if index + 1 < types.len() { "," } else { "" };
        // With a single type, its count is the total before the colon.
        let item = if *count == 1 || types.len() == 1 {
            format!("{kind}{comma} ")
        } else {
            format!("{count} {kind}{comma} ")
        };
        if line.len() + item.trim_end().len() > columns {
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
pub(in crate::cli) fn resources(count: usize) -> String {
    format!("{count} resource{}", if count == 1 { "" } else { "s" })
}

/// The changes that an operation has completed so far.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct CompletedChanges {
    pub(in crate::cli) created: ResourceCounts,
    pub(in crate::cli) updated: ResourceCounts,
    pub(in crate::cli) deleted: ResourceCounts,
}

impl CompletedChanges {
    /// Counts the event of a resource.
    pub(in crate::cli) fn record(&mut self, event: &StackEvent) {
        match event.status.as_str() {
            "CREATE_COMPLETE" => self.created.add(&event.type_name),
            "UPDATE_COMPLETE" => self.updated.add(&event.type_name),
            "DELETE_COMPLETE" => self.deleted.add(&event.type_name),
            _ => {}
        }
    }

    /// `3 resources created, 1 deleted`.
    pub(in crate::cli) fn summary(&self) -> String {
        let counts = [
            ("created", &self.created),
            ("updated", &self.updated),
            ("deleted", &self.deleted),
        ];
        let mut parts = counts.into_iter().filter(|(_, counts)| counts.total() > 0);
        let Some((word, first)) = parts.next() else {
            return "no resource changed".to_owned();
        };
        let first = format!("{} {word}", resources(first.total()));
        parts.fold(first, |text, (word, counts)| {
            format!("{text}, {} {word}", counts.total())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{CompletedChanges, ResourceCounts};

    #[test]
    fn types_are_grouped_by_service() {
        let types = [
            "AWS::EC2::Subnet",
            "AWS::EC2::VPC",
            "AWS::EC2::Subnet",
            "AWS::ECS::Cluster",
            "Custom::Thing",
        ];
        let counts: ResourceCounts = types.into_iter().collect();
        assert_eq!(counts.total(), 5);
        assert_eq!(
            counts.lines(None),
            [
                "  Custom    1: Thing",
                "  EC2       3: 2 Subnet, VPC",
                "  ECS       1: Cluster"
            ]
        );
    }

    #[test]
    fn long_line_is_wrapped() {
        let names: Vec<_> = (10..30)
            .map(|number| format!("AWS::EC2::Kind{number}"))
            .collect();
        let counts: ResourceCounts = names.iter().map(String::as_str).collect();
        let lines = counts.lines(None);
        assert_eq!(lines.len(), 2);
        assert!(
            lines[0].starts_with("  EC2   20: Kind10, ") && lines[0].len() <= 100,
            "{lines:?}"
        );
        assert!(lines[1].starts_with("            Kind"), "{lines:?}");
    }

    #[test]
    fn narrow_terminal_has_unaligned_lines() {
        let types = [
            "AWS::EC2::SecurityGroupIngress",
            "AWS::EC2::VPCEndpoint",
            "Custom::Thing",
        ];
        let counts: ResourceCounts = types.into_iter().collect();
        let expected = [
            "  Custom 1: Thing",
            "  EC2 2: SecurityGroupIngress,",
            "    VPCEndpoint",
        ];
        assert_eq!(counts.lines(Some(40)), expected);
    }

    #[test]
    fn summary_lists_nonzero_counts() {
        let mut completed = CompletedChanges::default();
        assert_eq!(completed.summary(), "no resource changed");
        completed.created.add("AWS::SQS::Queue");
        assert_eq!(completed.summary(), "1 resource created");
        completed.created.add("AWS::SQS::Queue");
        completed.deleted.add("AWS::SNS::Topic");
        assert_eq!(completed.summary(), "2 resources created, 1 deleted");
    }
}
