//! Alarms of local stacks. Those of the fault plan are in `ALARM`, all others in `OK`.

use serde_json::Value;

use crate::cfn::type_names::cloudwatch;
use crate::deploy::CallResult;
use crate::deploy::local::Local;
use crate::deploy::operate::{Alarm, AlarmReader, only_scales};

impl AlarmReader for Local {
    async fn alarms(&self, names: &[String]) -> CallResult<Vec<Alarm>> {
        let stacks = self.stacks("DescribeAlarms")?;
        let mut found = Vec::new();
        for (id, resource) in stacks.iter().flat_map(|stack| &stack.resources) {
            let is_alarm = matches!(
                resource.type_name.as_str(),
                cloudwatch::ALARM | cloudwatch::COMPOSITE_ALARM
            );
            if !is_alarm || !names.contains(&resource.physical_id) {
                continue;
            }
            let name = &resource.physical_id;
            let mut planned = self.fault_plan.plan.alarms.iter();
            let fault = planned.find(|planned| {
                let alarm = planned.alarm.as_str();
                alarm == name || alarm == id || alarm.ends_with(&format!(":{name}"))
            });
            let actions = resource.properties.get("AlarmActions");
            let actions = actions
                .and_then(Value::as_array)
                .map_or(&[][..], Vec::as_slice);
            found.push(Alarm {
                name: name.clone(),
                state: if fault.is_some() { "ALARM" } else { "OK" }.to_owned(),
                reason: fault.map(|_| "by the fault plan".to_owned()),
                since: None,
                scales: only_scales(actions.iter().filter_map(|action| action.as_str())),
            });
        }
        Ok(found)
    }
}
