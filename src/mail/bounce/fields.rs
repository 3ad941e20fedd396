//! Fields of the machine-readable parts of reports: `Name: value`, folded, in groups.

/// Fields that stand together, their names in lower case.
#[derive(Clone, Debug, Default)]
pub(super) struct Group(Vec<(String, String)>);

impl Group {
    /// The first value of a field.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.trim())
    }

    /// The address of a field such as `rfc822; <ann@example.com>`.
    pub(super) fn address(&self, name: &str) -> Option<String> {
        let value = self.value(name)?;
        let value = value
            .split_once(';')
            .map_or(value, |(_, address)| address)
            .trim();
        let inner = value.split_once('<').map_or(value, |(_, rest)| rest);
        let address = inner
            .split(['>', ' ', '\t', ','])
            .next()
            .unwrap_or_default();
        address.contains('@').then(|| address.to_owned())
    }
}

/// The groups of a part: a blank line ends one, and so does a second `Final-Recipient`, for servers that forget the line.
pub(super) fn groups(text: &str) -> Vec<Group> {
    let mut groups = vec![Group::default()];
    for line in text.lines() {
        let Some(group) = groups.last_mut() else {
            break;
        };
        if line.trim().is_empty() {
            if !group.0.is_empty() {
                groups.push(Group::default());
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = group.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            let name = name.trim().to_lowercase();
            let field = (name.clone(), value.trim().to_owned());
            if name == "final-recipient" && group.value(&name).is_some() {
                groups.push(Group(vec![field]));
            } else {
                group.0.push(field);
            }
        }
    }
    groups.retain(|group| !group.0.is_empty());
    groups
}
