//! Which field of [`Settings`] a setting fills.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use jiff::tz::TimeZone;

use crate::{
    model::{
        age::{Age, Unit},
        malformed::Malformed,
    },
    settings::{
        Settings,
        environment::{Environment, Folders},
        password::PasswordSource,
        policy::{
            CheckLevel, Color, InvitePolicy, Links, Mail, PasswordPolicy, Smtp, SubscriberPolicy,
            Tls, Transport, Work,
        },
        secret::Secret,
        target::DbTarget,
        value::{octal, zone},
    },
};

impl Settings {
    /// Puts a canonical value into its field.
    pub(super) fn assign(&mut self, name: &str, value: &str) -> Result<(), Malformed> {
        let text = || Some(value.to_owned());
        let path = || PathBuf::from(value);
        let smtp = &mut self.mail.smtp;
        match name {
            "db" => self.db = DbTarget::parse(value)?,
            "db_read" => self.db_read = Some(DbTarget::parse(value)?),
            "db_mode" => self.db_mode = octal(value).ok_or_else(unreadable)?,
            "db_must_exist" => self.db_must_exist = value == "true",
            "db_password_command" => self.db_password_command = Some(Secret::new(value)),
            "actor" => self.actor = text(),
            "format" => self.format = text(),
            "wait" => self.wait = value.parse::<Age>()?.fixed().ok_or_else(unreadable)?,
            "completion.emails" => self.completion_emails = value == "true",
            "ascii" => self.ascii = value == "true",
            "tz" => self.tz = zone(value)?.1,
            "currency" => self.currency = text(),
            "links.base" => self.links.base = text(),
            "links.invite" => value.clone_into(&mut self.links.invite),
            "links.reset" => value.clone_into(&mut self.links.reset),
            "links.confirm" => value.clone_into(&mut self.links.confirm),
            "links.unsubscribe" => value.clone_into(&mut self.links.unsubscribe),
            "mail.transport" => self.mail.transport = value.parse().map_err(Malformed::new)?,
            "mail.from" => self.mail.from = text(),
            "mail.folder" => self.mail.folder = path(),
            "mail.sendmail" => self.mail.sendmail = path(),
            "mail.templates" => self.mail.templates = path(),
            "mail.smtp.host" => smtp.host = text(),
            "mail.smtp.port" => smtp.port = Some(number(value)?),
            "mail.smtp.tls" => smtp.tls = value.parse().map_err(Malformed::new)?,
            "mail.smtp.username" => smtp.username = text(),
            "mail.smtp.password_file" => smtp.password = Some(PasswordSource::File(path())),
            "mail.smtp.password_command" => {
                smtp.password = Some(PasswordSource::Command(Secret::new(value)));
            }
            "mail.smtp.password_env" => {
                smtp.password = Some(PasswordSource::Variable(value.to_owned()));
            }
            "mail.smtp.ca_file" => smtp.ca_file = Some(path()),
            "mail.smtp.connections" => smtp.connections = number(value)?,
            "mail.smtp.timeout" => {
                smtp.timeout = value.parse::<Age>()?.fixed().ok_or_else(unreadable)?;
            }
            "subscribers.double_opt_in" => self.subscribers.double_opt_in = value == "true",
            "subscribers.check" => {
                self.subscribers.check = value.parse().map_err(Malformed::new)?;
            }
            "subscribers.confirm_rate" => self.subscribers.confirm_rate = number(value)?,
            "subscribers.dns_server" => {
                self.subscribers.dns_server = Some(value.parse().map_err(|_| unreadable())?);
            }
            "password.min_length" => self.password.min_length = number(value)?,
            "password.expire_after" => self.password.expire_after = value.parse()?,
            "password.memory" => self.password.work.memory = number(value)?,
            "password.passes" => self.password.work.passes = number(value)?,
            "password.lanes" => self.password.work.lanes = number(value)?,
            "invite.expires" => self.invite.expires = value.parse()?,
            "invite.welcome" => self.invite.welcome = value == "true",
            _ => return Err(Malformed::new(format!("the setting '{name}' has no field"))),
        }
        Ok(())
    }

    /// Settings before any layer; the defaults of `key::KEYS` are laid over every field that has one.
    pub(super) fn blank(environment: Environment, folders: &Folders) -> Settings {
        let no_time = Age {
            count: 0,
            unit: Unit::Day,
        };
        Settings {
            db: DbTarget::Memory,
            db_read: None,
            db_mode: 0,
            db_must_exist: false,
            actor: None,
            format: None,
            wait: Duration::ZERO,
            ascii: false,
            completion_emails: false,
            color: Color::Auto,
            columns: None,
            now: None,
            tz: TimeZone::UTC,
            currency: None,
            links: Links::default(),
            mail: Mail {
                transport: Transport::Off,
                from: None,
                folder: PathBuf::new(),
                sendmail: PathBuf::new(),
                templates: PathBuf::new(),
                smtp: Smtp {
                    host: None,
                    port: None,
                    tls: Tls::Starttls,
                    username: None,
                    password: None,
                    ca_file: None,
                    connections: 0,
                    timeout: Duration::ZERO,
                },
            },
            subscribers: SubscriberPolicy {
                double_opt_in: false,
                check: CheckLevel::Syntax,
                confirm_rate: 0,
                dns_server: None,
            },
            password: PasswordPolicy {
                min_length: 0,
                expire_after: no_time,
                work: Work {
                    memory: 0,
                    passes: 0,
                    lanes: 0,
                },
            },
            invite: InvitePolicy {
                expires: no_time,
                welcome: false,
            },
            config_file: None,
            changeable: None,
            db_password_command: None,
            environment,
            home: folders.home.clone(),
            borne: None,
            shown: BTreeMap::new(),
        }
    }
}

fn unreadable() -> Malformed {
    Malformed::new("the value cannot be read")
}

fn number<T: std::str::FromStr>(value: &str) -> Result<T, Malformed> {
    value.parse().map_err(|_| unreadable())
}
