// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "ui/common/sheet.h"

class Notice;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
struct Error;

/// Asks for the name of a saved view and for whom it is.
class ViewSheet : public Sheet
{
    Q_OBJECT

public:
    /// `roles` are those of the person: they may share with their own, managers and administrators with all.
    ViewSheet(Roles roles, QWidget *page);

    enum class Purpose { SaveNew,
                         Change };
    void openFor(Purpose purpose, const QString &name, const QString &sharedWith);
    void setBusy(bool busy);
    void showFailure(const Error &error);

signals:
    void submitted(const QString &name, const QString &sharedWith);

private:
    void submit();

    QLabel *m_title;
    QLineEdit *m_name;
    QComboBox *m_sharing;
    Notice *m_notice;
    QPushButton *m_save;
};

/// "Support" for SUPPORT, "everybody" for ALL.
[[nodiscard]] QString sharingTitle(const QString &sharedWith);
