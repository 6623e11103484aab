// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/view_sheet.h"

#include "models/core/error.h"
#include "ui/common/action_button.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 440;
constexpr int longestName = 100;

QStringList sharings(Roles roles)
{
    if (roles & (Roles(Role::Manager) | Role::Admin))
        return {QString(), QStringLiteral("WAREHOUSE"), QStringLiteral("SUPPORT"), QStringLiteral("MANAGER"), QStringLiteral("ADMIN"), QStringLiteral("ALL")};
    QStringList own{QString()};
    if (roles & Role::Warehouse)
        own << QStringLiteral("WAREHOUSE");
    if (roles & Role::Support)
        own << QStringLiteral("SUPPORT");
    return own;
}

} // namespace

QString sharingTitle(const QString &sharedWith)
{
    if (sharedWith == QLatin1String("WAREHOUSE"))
        return ViewSheet::tr("Warehouse");
    if (sharedWith == QLatin1String("SUPPORT"))
        return ViewSheet::tr("Support");
    if (sharedWith == QLatin1String("MANAGER"))
        return ViewSheet::tr("Managers");
    if (sharedWith == QLatin1String("ADMIN"))
        return ViewSheet::tr("Administrators");
    return sharedWith == QLatin1String("ALL") ? ViewSheet::tr("Everybody") : ViewSheet::tr("Only me");
}

ViewSheet::ViewSheet(Roles roles, QWidget *page)
    : Sheet(page)
    , m_title(plainLabel({}, TextLook::Title))
    , m_name(new QLineEdit)
    , m_sharing(new QComboBox)
    , m_notice(new Notice)
    , m_save(new ActionButton(tr("Save"), Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("viewSheet"));
    m_name->setObjectName(QStringLiteral("viewNameEdit"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(longestName);
    m_sharing->setObjectName(QStringLiteral("viewSharingCombo"));
    m_sharing->setAccessibleName(tr("Who sees it"));
    for (const QString &role : sharings(roles))
        m_sharing->addItem(sharingTitle(role), role);
    m_notice->setObjectName(QStringLiteral("viewNotice"));
    m_save->setObjectName(QStringLiteral("saveViewButton"));
    setLook(m_save, ButtonLook::Primary);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("viewCloseButton"));
    setLook(close, ButtonLook::Quiet);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Page);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_title);
    layout->addWidget(plainLabel(tr("Name"), TextLook::Small));
    layout->addWidget(m_name);
    layout->addWidget(plainLabel(tr("Who sees it"), TextLook::Small));
    layout->addWidget(m_sharing);
    auto *hint = plainLabel(tr("A view keeps the filters, the order, the columns and how high the rows are."), TextLook::Small);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addWidget(m_notice);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    layout->addSpacing(Space::Small);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_name);

    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_save, &QPushButton::clicked, this, &ViewSheet::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewSheet::submit);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        setInvalid(m_name, false);
        m_notice->clear();
    });
}

void ViewSheet::openFor(Purpose purpose, const QString &name, const QString &sharedWith)
{
    m_title->setText(purpose == Purpose::SaveNew ? tr("Save as a new view") : tr("Change the view"));
    m_name->setText(name);
    m_name->selectAll();
    m_sharing->setCurrentIndex(qMax(0, m_sharing->findData(sharedWith)));
    m_notice->clear();
    setBusy(false);
    open();
}

void ViewSheet::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void ViewSheet::showFailure(const Error &error)
{
    setBusy(false);
    setInvalid(m_name, error.constraint.startsWith(QLatin1String("saved_views_name")));
    m_notice->tell(Tone::Bad, error.message);
    m_name->setFocus();
}

void ViewSheet::submit()
{
    if (!m_save->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        setInvalid(m_name, true);
        m_notice->tell(Tone::Bad, tr("Give the view a name."));
        m_name->setFocus();
        return;
    }
    setBusy(true);
    emit submitted(name, m_sharing->currentData().toString());
}
