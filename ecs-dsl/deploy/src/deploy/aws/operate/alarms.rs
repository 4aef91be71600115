//! Alarms, by the client of CloudWatch.

use aws_sdk_cloudwatch::types::AlarmType;

use crate::deploy::CallResult;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::send;
use crate::deploy::aws::convert::{rfc3339, text};
use crate::deploy::operate::{Alarm, AlarmReader, only_scales};

/// The maximum number of names per DescribeAlarms.
const NAMES_PER_CALL: usize = 100;

/// An alarm from one of the client's types of alarms, which have the same fields.
macro_rules! alarm {
    ($alarm:ident) => {
        Alarm {
            scales: only_scales($alarm.alarm_actions.iter().flatten().map(String::as_str)),
            name: text($alarm.alarm_name),
            state: text($alarm.state_value),
            reason: $alarm.state_reason,
            since: $alarm
                .state_transitioned_timestamp
                .or($alarm.state_updated_timestamp)
                .as_ref()
                .map(rfc3339),
        }
    };
}

impl AlarmReader for Aws {
    async fn alarms(&self, names: &[String]) -> CallResult<Vec<Alarm>> {
        let mut found = Vec::new();
        for names in names.chunks(NAMES_PER_CALL) {
            // One page: MaxRecords is 100 as well.
            let call = self
                .operate
                .cloudwatch()
                .describe_alarms()
                .set_alarm_names(Some(names.to_vec()))
                .alarm_types(AlarmType::MetricAlarm)
                .alarm_types(AlarmType::CompositeAlarm)
                .max_records(100);
            let page = send!(self, "DescribeAlarms", call)?;
            let metric = page.metric_alarms.unwrap_or_default().into_iter();
            found.extend(metric.map(|alarm| alarm!(alarm)));
            let composite = page.composite_alarms.unwrap_or_default().into_iter();
            found.extend(composite.map(|alarm| alarm!(alarm)));
        }
        Ok(found)
    }
}
