// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sign_in_page.h"

#include "models/db/session.h"
#include "ui/common/card.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/shell/caps_lock_watch.h"
#include "ui/shell/logo.h"
#include "ui/shell/person_button.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/server_editor.h"
#include "ui/shell/sign_in_advice.h"
#include "ui_sign_in_form.h"

#include <QScrollArea>
#include <QTimer>

#include <chrono>

namespace {

using namespace std::chrono_literals;

constexpr int formWidth = 440;
constexpr int editorWidth = 680;
constexpr int logoSize = 40;
// The connection has its own, shorter limit; this one is for a server that accepts and then says nothing.
constexpr auto patience = 20s;

} // namespace

SignInPage::SignInPage(SecretStore &secrets, QWidget *parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_ui(std::make_unique<Ui::SignInForm>())
    , m_formCard(new Card)
    , m_editorCard(new Card)
    , m_editor(new ServerEditor)
    , m_patience(new QTimer(this))
{
    setObjectName(QStringLiteral("signInPage"));
    auto *form = new QWidget;
    m_ui->setupUi(form);
    alignToWindow(form);
    m_ui->logoRow->addWidget(new Logo(logoSize));
    m_ui->logoRow->addStretch();
    m_capsLock = new CapsLockWatch(m_ui->passwordEdit);
    m_formCard->body()->addWidget(form);
    m_editorCard->body()->addWidget(m_editor);
    m_editorCard->hide();

    auto *canvas = new QWidget;
    canvas->setObjectName(QStringLiteral("scrollContent"));
    // Stretches rather than an alignment: an aligned card would not get the height its wrapped texts need.
    auto *cards = new QVBoxLayout;
    cards->addStretch();
    cards->addWidget(m_formCard);
    cards->addWidget(m_editorCard);
    cards->addStretch();
    auto *centred = new QHBoxLayout(canvas);
    centred->addStretch();
    centred->addLayout(cards);
    centred->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(canvas);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_attempt.cancel();
        explain({.kind = Error::Kind::Timeout, .message = {}});
    });

    m_ui->capsLockLabel->hide();
    m_ui->keychainLabel->hide();
    connect(m_capsLock, &CapsLockWatch::changed, m_ui->capsLockLabel, &QWidget::setVisible);
    connect(m_ui->serverCombo, &QComboBox::activated, this, &SignInPage::chooseServer);
    connect(m_ui->editServersButton, &QPushButton::clicked, this, &SignInPage::openEditor);
    connect(m_ui->loginEdit, &QLineEdit::textChanged, this, &SignInPage::onLoginChanged);
    connect(m_ui->loginEdit, &QLineEdit::editingFinished, this, &SignInPage::readKeptPassword);
    connect(m_ui->passwordEdit, &QLineEdit::textChanged, this, &SignInPage::updateButtons);
    connect(m_ui->loginEdit, &QLineEdit::returnPressed, m_ui->passwordEdit, qOverload<>(&QWidget::setFocus));
    connect(m_ui->passwordEdit, &QLineEdit::returnPressed, m_ui->signInButton, &QPushButton::click);
    connect(m_ui->keepPasswordCheck, &QCheckBox::clicked, this, [this](bool wanted) {
        m_askedToKeep = wanted;
        if (wanted)
            probeKeychain();
    });
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &SignInPage::cancel);
    connect(m_editor, &ServerEditor::discarded, this, [this] { prepare(m_ui->loginEdit->text()); });
    connect(m_editor, &ServerEditor::saved, this, [this](const QList<ServerEntry> &servers, int current) {
        setServers(servers, current);
        emit serversChanged(m_servers, m_current);
        prepare();
    });
    setBusy(false);
}

SignInPage::~SignInPage()
{
    m_attempt.cancel();
}

void SignInPage::setServers(const QList<ServerEntry> &servers, int current)
{
    Q_ASSERT(!servers.isEmpty());
    m_servers = servers;
    m_current = qBound(0, current, int(servers.size()) - 1);
    m_ui->serverCombo->clear();
    for (const ServerEntry &server : servers)
        m_ui->serverCombo->addItem(server.profile.name);
    m_ui->serverCombo->setCurrentIndex(m_current);
    showServer();
}

void SignInPage::setDemoPeople(const QList<DemoPerson> &people, const QString &password)
{
    m_people = people;
    m_demoPassword = password;
    showPeople();
    if (!m_servers.isEmpty())
        showServer();
}

void SignInPage::prepare(const QString &login)
{
    m_editorCard->hide();
    m_formCard->show();
    m_ui->signInNotice->clear();
    m_askedToKeep = false;
    m_passwordIsKept = false;
    m_ui->passwordEdit->clear();
    m_ui->keepPasswordCheck->setChecked(false);
    m_ui->loginEdit->setText(login.isEmpty() ? server().lastLogin : login);
    markInvalid(nullptr);
    (m_ui->loginEdit->text().isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus();
    readKeptPassword();
}

void SignInPage::askForLogin()
{
    m_ui->passwordEdit->clear();
    m_ui->loginEdit->clear();
    m_ui->loginEdit->setFocus();
}

void SignInPage::tell(const QString &message)
{
    m_ui->signInNotice->tell(Tone::Accent, message);
}

void SignInPage::chooseServer(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    emit serversChanged(m_servers, m_current);
    showServer();
    prepare();
}

void SignInPage::showServer()
{
    const ServerEntry &entry = server();
    m_ui->titleLabel->setText(entry.shopName.isEmpty() ? tr("Sign in to Backroom") : tr("Sign in to %1").arg(entry.shopName));
    m_ui->serverLine->setText(entry.line());
    m_ui->demoPanel->setVisible(entry.isDemo && !m_people.isEmpty());
}

void SignInPage::showPeople()
{
    while (QLayoutItem *item = m_ui->peopleGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // Two a row, in the order given, which goes by role.
    for (int i = 0; i < m_people.size(); ++i) {
        const DemoPerson &person = m_people.at(i);
        auto *button = new PersonButton(PersonButton::Frame::Outlined);
        button->setObjectName(QStringLiteral("demoPerson_%1").arg(person.login));
        button->setPerson(person.name,
                          person.place.isEmpty() ? roleTitle(person.role)
                                                 : tr("%1 · %2", "role · place").arg(roleTitle(person.role), person.place));
        connect(button, &PersonButton::clicked, this, [this, person] { signInAs(person); });
        m_ui->peopleGrid->addWidget(button, i / 2, i % 2);
    }
}

void SignInPage::onLoginChanged()
{
    // One person's kept password is not another's, nor is the wish to keep it.
    if (std::exchange(m_passwordIsKept, false))
        m_ui->passwordEdit->clear();
    m_ui->keepPasswordCheck->setChecked(m_askedToKeep);
    updateButtons();
}

void SignInPage::readKeptPassword()
{
    const QString login = m_ui->loginEdit->text();
    const bool kept = server().keptLogins.contains(login);
    if (kept)
        m_ui->keepPasswordCheck->setChecked(true);
    if (!kept || !m_ui->passwordEdit->text().isEmpty())
        return;
    m_secrets.read(server().secretKey(login), this, [this, login](const SecretStore::Answer &answer) {
        // The person may have typed something in the meantime.
        if (m_ui->loginEdit->text() != login || !m_ui->passwordEdit->text().isEmpty())
            return;
        if (answer.outcome == SecretStore::Outcome::Done) {
            m_ui->passwordEdit->setText(answer.secret);
            m_passwordIsKept = true;
        } else if (answer.outcome == SecretStore::Outcome::NoKeychain) {
            sayNoKeychain();
        }
    });
}

void SignInPage::probeKeychain()
{
    m_secrets.read(server().secretKey(m_ui->loginEdit->text()), this, [this](const SecretStore::Answer &answer) {
        if (answer.outcome == SecretStore::Outcome::NoKeychain)
            sayNoKeychain();
    });
}

void SignInPage::sayNoKeychain()
{
    m_askedToKeep = false;
    m_ui->keepPasswordCheck->setChecked(false);
    m_ui->keepPasswordCheck->setEnabled(false);
    m_ui->keychainLabel->setText(tr("This computer has no keychain running, so the password is asked for each time and written nowhere."));
    m_ui->keychainLabel->show();
}

void SignInPage::signInAs(const DemoPerson &person)
{
    m_askedToKeep = false;
    m_ui->loginEdit->setText(person.login);
    m_ui->passwordEdit->setText(m_demoPassword);
    signIn();
}

void SignInPage::signIn()
{
    const QString login = m_ui->loginEdit->text().trimmed();
    const QString password = m_ui->passwordEdit->text();
    if (m_busy || login.isEmpty() || password.isEmpty())
        return;
    m_ui->signInNotice->clear();
    markInvalid(nullptr);
    m_attempt = CancelToken();
    setBusy(true);
    Session::signIn(
        server().profile, {login, password}, this, [this, login, password](const Result<std::shared_ptr<Session>> &session) {
            if (session)
                welcome(*session, login, password);
            else
                explain(session.error());
        },
        m_attempt);
}

void SignInPage::cancel()
{
    m_attempt.cancel();
    setBusy(false);
    m_ui->passwordEdit->setFocus();
}

void SignInPage::welcome(const std::shared_ptr<Session> &session, const QString &login, const QString &password)
{
    setBusy(false);
    ServerEntry &entry = m_servers[m_current];
    entry.shopName = session->whoAmI().shopName;
    entry.lastLogin = login;
    if (m_ui->keepPasswordCheck->isChecked())
        keep(login, password);
    else if (entry.keptLogins.contains(login))
        forget(login);
    m_ui->passwordEdit->clear();
    showServer();
    emit serversChanged(m_servers, m_current);
    emit signedIn(session);
}

void SignInPage::keep(const QString &login, const QString &password)
{
    if (!server().keptLogins.contains(login))
        m_servers[m_current].keptLogins.append(login);
    m_secrets.keep(server().secretKey(login), password, this, [this, login](const SecretStore::Answer &answer) {
        if (answer.outcome == SecretStore::Outcome::Done)
            return;
        m_servers[m_current].keptLogins.removeAll(login);
        emit serversChanged(m_servers, m_current);
        emit remarked(answer.outcome == SecretStore::Outcome::NoKeychain
                          ? tr("The password was not kept: this computer has no keychain running. It will be asked for next time.")
                          : tr("The password was not kept: the keychain refused it (%1). It will be asked for next time.").arg(answer.reason));
    });
}

void SignInPage::forget(const QString &login)
{
    m_servers[m_current].keptLogins.removeAll(login);
    m_secrets.forget(server().secretKey(login), this, [this](const SecretStore::Answer &answer) {
        if (answer.outcome == SecretStore::Outcome::Refused)
            emit remarked(tr("The keychain did not let go of your password (%1). Remove it there by hand.").arg(answer.reason));
    });
}

void SignInPage::explain(const Error &error)
{
    setBusy(false);
    const SignInAdvice advice = adviceFor(error, server(), m_capsLock->isOn());
    m_ui->signInNotice->tell(Tone::Bad, advice.message);
    if (!error.detail.isEmpty())
        qInfo("Sign-in failed: %s", qPrintable(error.detail));

    switch (advice.field) {
    case SignInAdvice::Field::None:
        m_ui->passwordEdit->setFocus(); // Enter tries again
        break;
    case SignInAdvice::Field::Login:
        markInvalid(m_ui->loginEdit);
        m_ui->loginEdit->setFocus();
        break;
    case SignInAdvice::Field::Password:
        markInvalid(m_ui->passwordEdit);
        m_ui->passwordEdit->setFocus();
        m_ui->passwordEdit->selectAll();
        break;
    case SignInAdvice::Field::Server:
        markInvalid(m_ui->serverCombo);
        m_ui->passwordEdit->setFocus();
        break;
    }
    emit failed(error);
}

void SignInPage::markInvalid(QWidget *field)
{
    for (QWidget *candidate : {static_cast<QWidget *>(m_ui->loginEdit), static_cast<QWidget *>(m_ui->passwordEdit),
                               static_cast<QWidget *>(m_ui->serverCombo)})
        setInvalid(candidate, candidate == field);
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_patience->start();
    else
        m_patience->stop();
    m_ui->cancelButton->setVisible(busy);
    m_ui->signInButton->setText(busy ? tr("Signing in…") : tr("Sign in"));
    for (QWidget *field : {static_cast<QWidget *>(m_ui->loginEdit), static_cast<QWidget *>(m_ui->passwordEdit),
                           static_cast<QWidget *>(m_ui->serverCombo), static_cast<QWidget *>(m_ui->editServersButton),
                           static_cast<QWidget *>(m_ui->demoPanel)})
        field->setEnabled(!busy);
    updateButtons();
}

void SignInPage::updateButtons()
{
    m_ui->signInButton->setEnabled(!m_busy && !m_ui->loginEdit->text().trimmed().isEmpty() && !m_ui->passwordEdit->text().isEmpty());
}

void SignInPage::openEditor()
{
    m_formCard->hide();
    m_editorCard->show();
    fitCards();
    m_editor->edit(m_servers, m_current);
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitCards();
}

// As wide as usual, or as wide as their words need in this language.
void SignInPage::fitCards()
{
    m_formCard->setFixedWidth(qMax(formWidth, m_formCard->minimumSizeHint().width()));
    m_editorCard->setFixedWidth(qMax(editorWidth, m_editorCard->minimumSizeHint().width()));
}
